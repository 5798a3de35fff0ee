package org.interdict.cli;

import org.interdict.store.StoreException;
import org.interdict.yaml.Near;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Finds the command, runs it, ends with its exit code.
final class Interdict {
    private Interdict() {}

    /// Runs one command line in this process, and ends it.
    static void start(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Exit exit = run(List.of(arguments), Terminal.ofProcess(out, err));
        out.flush();
        err.flush();
        // Not `exit`: that looks for a logger to tell, in all libraries, which takes 15 ms. No hook
        // is waiting: Ctrl-C is settled when an answer is out.
        Runtime.getRuntime().halt(exit.code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
                false,
                StandardCharsets.UTF_8);
    }

    /// Runs one command line.
    static Exit run(List<String> arguments, Terminal terminal) {
        try {
            Optional<Commands> command = Commands.of(arguments);
            if (command.isPresent()) return run(command.get(), arguments, terminal);
            if (arguments.isEmpty()
                    || arguments.getFirst().equals("--help")
                    || arguments.getFirst().equals("-h")) {
                Help.overview(terminal.out());
                return arguments.isEmpty() ? Exit.USAGE : Exit.CLEAN;
            }
            throw new UsageException(
                    "there is no command '"
                            + String.join(" ", arguments.subList(0, Math.min(2, arguments.size())))
                            + "'"
                            + Near.question(arguments.getFirst(), Commands.all())
                            + "; 'interdict --help' lists them");
        } catch (UsageException | ParameterException e) {
            terminal.err().println("interdict: " + e.getMessage());
            return Exit.USAGE;
        } catch (StoreException e) {
            terminal.err().println("interdict: " + e.getMessage());
            return Exit.INCOMPLETE;
        } catch (IOException e) {
            terminal.err().println("interdict: the answer could not be written: " + e.getMessage());
            return Exit.INCOMPLETE;
        } catch (RuntimeException
                | Error e) { // else the Java machine would end with 1, which means a find
            terminal.err()
                    .println(
                            "interdict: a bug of ours, or too little memory; please report what"
                                    + " follows");
            e.printStackTrace(terminal.err());
            return Exit.BUG;
        }
    }

    private static Exit run(Commands command, List<String> arguments, Terminal terminal)
            throws UsageException, IOException {
        Command made = command.make();
        CommandSpec spec = CommandSpec.create().name("interdict " + command.words);
        spec.usageMessage()
                .description(
                        command.summary.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + command.summary.substring(1)
                                + ".");
        made.describe(spec);
        spec.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        CommandLine line = new CommandLine(spec);
        ParseResult given =
                line.parseArgs(
                        arguments
                                .subList(command.length(), arguments.size())
                                .toArray(String[]::new));
        if (given.isUsageHelpRequested()) {
            line.usage(terminal.out());
            return Exit.CLEAN;
        }
        return made.run(given, terminal);
    }
}
