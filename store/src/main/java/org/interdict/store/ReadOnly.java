package org.interdict.store;

import java.io.OutputStream;
import java.nio.file.Path;

/// The disk of a store that was opened to read.
final class ReadOnly implements Disk {
    private final Path folder;

    ReadOnly(Path folder) {
        this.folder = folder;
    }

    private StoreException refused() {
        return new StoreException(
                "the store was opened to read, not to write",
                folder.toString(),
                "this is a mistake in the program: please report it");
    }

    @Override
    public void folder(Path one) throws StoreException {
        throw refused();
    }

    @Override
    public OutputStream create(Path file) throws StoreException {
        throw refused();
    }

    @Override
    public void sync(Path file) throws StoreException {
        throw refused();
    }

    @Override
    public void rename(Path from, Path to) throws StoreException {
        throw refused();
    }

    @Override
    public void syncFolder(Path one) throws StoreException {
        throw refused();
    }

    @Override
    public void delete(Path file) throws StoreException {
        throw refused();
    }
}
