package org.interdict.cli;

/// Where the program begins: answers `--version` before anything else is loaded, and hands over all
/// that needs more.
public final class Main {
    /// The project's version, as in its `pom.xml`; a test compares them. Written here because
    /// looking for a resource takes Java 14 ms, a third of its own start.
    static final String VERSION = "0.1.0";

    private Main() {}

    static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version"))
            System.out.println("interdict " + VERSION);
        else Interdict.start(arguments);
    }
}
