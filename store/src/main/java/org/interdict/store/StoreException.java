package org.interdict.store;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// The store cannot do what it was asked: what is the matter, where, and what to do about it.
public final class StoreException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    /// @param what `the record names another hash than its bytes have`
    /// @param where the file or folder, and the place in it if there is one
    /// @param remedy `copy it back from a backup`
    public StoreException(String what, String where, String remedy) {
        super(what + ", at " + where + "; " + remedy);
    }

    /// @param cause what the system or the library said
    public StoreException(String what, String where, String remedy, Throwable cause) {
        super(what + ", at " + where + "; " + remedy, cause);
    }

    /// What became of a step of writing: a full disk, a folder that may only be read, a device that
    /// fails. What was begun by then is not kept.
    ///
    /// @param where the file or folder that was written
    public static StoreException writing(Path where, Exception e) {
        if (e instanceof StoreException already) return already;
        String reason = reason(e);
        String lower = reason.toLowerCase(Locale.ROOT);
        // No exception says which error number it was; these are the words of Linux and macOS, of
        // a quota, and of Windows.
        if (lower.contains("no space left")
                || lower.contains("quota exceeded")
                || lower.contains("not enough space"))
            return new StoreException(
                    "the disk is full (" + reason + ")",
                    where.toString(),
                    "make room there and do it again; nothing of it was kept",
                    e);
        if (e instanceof AccessDeniedException
                || e instanceof ReadOnlyFileSystemException
                || lower.contains("read-only file system"))
            return new StoreException(
                    "the store can only be read (" + reason + ")",
                    where.toString(),
                    "write as a user who may, or copy the store to where you may write",
                    e);
        return new StoreException(
                "the store could not be written (" + reason + ")",
                where.toString(),
                "see what is wrong with the disk and do it again; nothing of it was kept",
                e);
    }

    /// What became of a step of reading that has no better words.
    ///
    /// @param where the file or folder that was read
    public static StoreException reading(Path where, IOException e) {
        if (e instanceof StoreException already) return already;
        return new StoreException(
                "the store could not be read (" + reason(e) + ")",
                where.toString(),
                "see that it is there whole, and that you may read it",
                e);
    }

    private static String reason(Exception e) {
        if (e instanceof FileSystemException f && f.getReason() != null) return f.getReason();
        if (e instanceof AccessDeniedException) return "permission denied";
        if (e instanceof java.nio.file.NoSuchFileException) return "it is not there";
        String message = e.getMessage();
        return message == null || e instanceof FileSystemException
                ? e.getClass().getSimpleName()
                : message;
    }
}
