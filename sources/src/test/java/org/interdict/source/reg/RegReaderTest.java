package org.interdict.source.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.source.Seen;
import org.interdict.source.SourceReaderContract;
import org.junit.jupiter.api.Test;

import java.util.List;

class RegReaderTest extends SourceReaderContract {
    private static final String HEAD = "Windows Registry Editor Version 5.00\r\n\r\n";
    private static final String UNINSTALL =
            "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\";

    RegReaderTest() {
        super(new RegReader());
    }

    /// An export has no end: keys that are missing leave no trace.
    @Override
    protected boolean cutShows() {
        return false;
    }

    @Test
    void machine() {
        golden("machine.reg");
    }

    @Test
    void oldExportInACodePage() {
        golden("old.reg");
    }

    @Test
    void bytesThatAreNoText() {
        Seen seen = read(HEAD + "[" + UNINSTALL + "A]\r\n\"DisplayName\"=hex(1):4g,00\r\n");
        assertEquals(List.of("A"), seen.names());
        assertEquals(
                List.of("line 4: a value that is neither text nor hexadecimal bytes"), seen.gaps());
    }

    @Test
    void aKeyWithoutBracketHidesNoneAfterIt() {
        Seen seen =
                read(
                        HEAD
                                + "["
                                + UNINSTALL
                                + "A\r\n\"DisplayName\"=\"x\"\r\n["
                                + UNINSTALL
                                + "B]\r\n");
        assertEquals(List.of("B"), seen.names());
        assertEquals(List.of("line 3: a key without its closing bracket"), seen.gaps());
    }

    /// Look-alikes: keys that only look like the Uninstall key of a program.
    @Test
    void onlyTheKeysOfPrograms() {
        Seen seen =
                read(
                        HEAD
                                + "[HKEY_LOCAL_MACHINE\\SYSTEM\\Uninstall\\A]\r\n"
                                + ("[" + UNINSTALL + "B\\C]\r\n")
                                + "[HKEY_LOCAL_MACHINE\\HARDWARE\\KasperskyLab]\r\n");
        assertEquals(List.of(), seen.names());
    }
}
