package io.github.planfixsdk.internal.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;
import java.io.Serial;

/**
 * Jackson's parser over the bytes of one answer, which can also leave out what was read from the same bytes before. For that it
 * needs to know and to change one thing: where it stands.
 */
final class AnswerParser extends UTF8StreamJsonParser {
    private final Repeats repeats;

    private AnswerParser(
            IOContext context,
            int features,
            ObjectCodec codec,
            ByteQuadsCanonicalizer names,
            byte[] bytes,
            int start,
            int end) {
        super(context, features, null, codec, names, bytes, start, end, 0, false);
        repeats = new Repeats(this, end - start);
    }

    Repeats repeats() {
        return repeats;
    }

    byte[] bytes() {
        return _inputBuffer;
    }

    int end() {
        return _inputEnd;
    }

    /** What is read next: the first byte after the start of an object, or of a text that nobody has read yet. */
    int position() {
        return _inputPtr;
    }

    /** Whether the current token is a text that nobody has read yet. */
    boolean isAtText() {
        return _currToken == JsonToken.VALUE_STRING && _tokenIncomplete;
    }

    /** Goes on at the end of the object that has just started. */
    void endObject(int closingBrace) throws IOException {
        _inputPtr = closingBrace;
        nextToken();
    }

    /** Leaves the parser as if it had read the current text. */
    void endText(int closingQuote, String text) throws IOException {
        _textBuffer.resetWithString(text);
        _tokenIncomplete = false;
        _inputPtr = closingQuote + 1;
    }

    /** Makes such parsers for whole bodies; anything else is parsed as ever. */
    static final class Factory extends JsonFactory {
        @Serial
        private static final long serialVersionUID = 1;

        Factory() {}

        private Factory(Factory same) {
            super(same, null);
        }

        @Override
        public Factory copy() {
            return new Factory(this);
        }

        @Override
        protected JsonParser _createParser(byte[] bytes, int start, int length, IOContext context) throws IOException {
            // The first two bytes tell UTF-8 from the other encodings of JSON.
            if (length < 2 || bytes[start] != '{' || bytes[start + 1] == 0) {
                return super._createParser(bytes, start, length, context);
            }
            context.setEncoding(JsonEncoding.UTF8);
            return new AnswerParser(
                    context,
                    _parserFeatures,
                    _objectCodec,
                    _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                    bytes,
                    start,
                    start + length);
        }
    }
}
