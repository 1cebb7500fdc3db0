package io.github.planfixsdk.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** What files hold, and how the account treats them. Guarded by the store's monitor. */
final class FileStore {
    /** Files that were added by name and size only have some zeros to download, but not gigabytes of them. */
    private static final int MOST_ZEROS = 1024 * 1024;

    final Map<Long, String> sources = new HashMap<>();
    long largest = Long.MAX_VALUE;
    boolean ranges = true;
    boolean kilobytes;

    private final Store store;
    private final Map<Long, byte[]> contents = new HashMap<>();

    FileStore(Store store) {
        this.store = store;
    }

    long add(String name, byte[] content) {
        long id =
                Store.put(store.files, Json.object().put("size", size(content)).put("name", name), 204_301);
        contents.put(id, content.clone());
        return id;
    }

    void replace(long id, byte[] content) {
        ObjectNode file = store.files.get(id);
        if (file != null) {
            contents.put(id, content.clone());
            changed(file.put("size", size(content)));
        }
    }

    private long size(byte[] content) {
        return kilobytes ? (content.length + 1023) / 1024 : content.length;
    }

    byte[] content(long id) {
        byte[] content = contents.get(id);
        if (content != null) {
            return content.clone();
        }
        ObjectNode file = store.files.get(id);
        long size = file == null ? 0 : file.path("size").asLong();
        return new byte[(int) Math.min(size, MOST_ZEROS)];
    }

    /** Shows a changed file everywhere it is attached. */
    void changed(ObjectNode file) {
        each(file.path("id").asLong(), (list, index) -> list.set(index, file.deepCopy()));
    }

    void remove(long id) {
        store.files.remove(id);
        contents.remove(id);
        each(id, ArrayNode::remove);
    }

    private interface Change {
        void apply(ArrayNode list, int index);
    }

    private void each(long id, Change change) {
        for (EntityKind kind : EntityKind.values()) {
            for (ObjectNode entity : store.all(kind).values()) {
                if (entity.path("files") instanceof ArrayNode list) {
                    for (int i = list.size() - 1; i >= 0; i--) {
                        if (list.path(i).path("id").asLong() == id) {
                            change.apply(list, i);
                        }
                    }
                }
            }
        }
    }
}
