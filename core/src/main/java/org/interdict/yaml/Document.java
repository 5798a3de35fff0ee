package org.interdict.yaml;

/// One file as a tree, whether it came from its text or from its compiled form.
///
/// @param file as problems name it
/// @param sha256 of the file's bytes, hexadecimal
public record Document(String file, String sha256, Node root) {
    /// Reads YAML. Never fails in another way than with problems, whatever the bytes are.
    public static Loaded<Document> parse(String file, byte[] bytes) {
        return new YamlText(file, bytes).parse();
    }
}
