package org.interdict.docket;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The parts of filings in a campaign's folder: `docket/ab/<sha256>`, the bytes as they came.
public final class Attachments {
    /// Bytes of one part at most.
    static final long LONGEST = 4L << 30;

    /// How much of one is looked into, to see whether it is a statement that is known.
    private static final int READ = 16 << 20;

    private final Path folder;

    /// @param campaign its folder
    public Attachments(Path campaign) {
        this.folder = campaign.resolve("docket");
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /// Copies a file here. It will outlive a crash then.
    Attachment keep(Path from, boolean confidential, Disk disk) throws IOException {
        if (!Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS))
            throw new StoreException(
                    "there is no such file", from.toString(), "put it beside filing.yaml");
        String sha256 = "";
        long bytes = 0;
        Path made = folder.resolve("new");
        try {
            disk.folder(folder);
            disk.delete(made);
            MessageDigest digest = sha256();
            try (InputStream in = Files.newInputStream(from);
                    OutputStream out = disk.create(made)) {
                byte[] buffer = new byte[1 << 16];
                for (int read; (read = in.read(buffer)) >= 0; ) {
                    bytes += read;
                    if (bytes > LONGEST)
                        throw new StoreException(
                                "an attachment has more than 4 GiB",
                                from.toString(),
                                "file where it can be had");
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            }
            sha256 = HexFormat.of().formatHex(digest.digest());
            Path file = file(sha256);
            disk.sync(made);
            disk.folder(file.resolveSibling(""));
            disk.rename(made, file);
            disk.syncFolder(file.resolveSibling(""));
            disk.syncFolder(folder);
            disk.syncFolder(folder.resolveSibling(""));
        } catch (IOException e) {
            throw StoreException.writing(made, e);
        }
        return new Attachment(sha256, bytes, confidential, from.getFileName().toString());
    }

    /// What is wrong with a part; nothing if it is as it was filed.
    public Optional<String> wrong(Attachment attachment) throws IOException {
        Path file = file(attachment.sha256());
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[1 << 16];
            for (int read; (read = in.read(buffer)) >= 0; ) digest.update(buffer, 0, read);
            boolean same = HexFormat.of().formatHex(digest.digest()).equals(attachment.sha256());
            return same ? Optional.empty() : Optional.of("was changed since it was filed");
        } catch (NoSuchFileException e) {
            return Optional.of("is missing");
        } catch (IOException e) {
            throw StoreException.reading(file, e);
        }
    }

    /// What a part says of products and flaws, if it is a VEX or CSAF document.
    public Optional<Statements> statements(Attachment attachment) throws IOException {
        if (attachment.bytes() > READ) return Optional.empty();
        try (InputStream in = Files.newInputStream(file(attachment.sha256()))) {
            return Statements.of(in.readNBytes(READ));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
