package org.interdict.cli;

import java.io.PrintStream;

/// The first help that a person sees.
final class Help {
    private Help() {}

    static void overview(PrintStream out) {
        out.println(
                "interdict: finds everything a banned supplier has put into what you run, and says"
                        + " by which clause");
        out.println();
        out.println("  interdict check bod-17-01 inventory.csv         one order, one list");
        out.println(
                "  interdict check kaspersky sboms/ -o html=a.html  every order on a supplier, a"
                        + " folder, a page to sign");
        out.println(
                "  cat /var/lib/dpkg/status | interdict check all -  every order, standard input");
        out.println();
        out.println("Commands ('interdict COMMAND --help' tells more):");
        for (Commands command : Commands.values())
            out.printf("  %-14s %s%n", command.words, command.summary);
        out.println("  --version");
        out.println();
        out.println("Exit codes:");
        for (Exit exit : Exit.values()) out.printf("  %3d  %s%n", exit.code, exit.meaning);
        out.println();
        out.println("No network connection is made, and nothing is sent anywhere.");
    }
}
