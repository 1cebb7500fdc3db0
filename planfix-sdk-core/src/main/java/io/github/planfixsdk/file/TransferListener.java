package io.github.planfixsdk.file;

import java.util.OptionalLong;

/**
 * Is told how far an upload or download is. Called on the calling thread for every few kilobytes, so keep it short. One that
 * throws is logged and not called again; the transfer goes on.
 */
@FunctionalInterface
public interface TransferListener {
    /**
     * The transfer has begun, got further, or begun anew: the number of bytes falls back to 0 then.
     *
     * @param bytes how many are done; for an upload those that were handed to the network
     * @param total how many there are in all, if somebody knows
     */
    void transferred(long bytes, OptionalLong total);
}
