package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.clock.ContractFile;
import org.interdict.campaign.clock.ContractTerms;
import org.interdict.campaign.clock.Entering;
import org.interdict.campaign.clock.Tree;
import org.interdict.campaign.clock.TreeFile;
import org.interdict.order.Order;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.yaml.Document;
import org.interdict.yaml.Library;
import org.interdict.yaml.Loaded;
import org.interdict.yaml.Problem;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `interdict campaign open ORDERS`
final class CampaignOpen implements Command {
    /// A hundred thousand organizations stand in less.
    private static final int MOST_BYTES = 64 << 20;

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("ORDERS")
                        .type(String.class)
                        .description("An order's id, several with commas, or a supplier's id.")
                        .required(true)
                        .build());
        Answering.option(
                spec,
                "NAME",
                String.class,
                "Its name. Default: the first order's id, without its edition.",
                "--name");
        Answering.option(
                spec,
                "FILE",
                String.class,
                "Who takes part: organizations and their systems, YAML.",
                "--organizations");
        Answering.option(
                spec,
                "FILE",
                String.class,
                "Contracts, CSV. Columns: " + ContractFile.columns() + ".",
                "--contracts");
        StoreOption.describe(spec);
        Campaigns.describeWhen(spec);
        spec.usageMessage()
                .footer(
                        "%nOpened again, it takes what is new or changed in the files, and says"
                                + " what. Nobody is taken out: what was reported stays.",
                        "%nExamples:",
                        "  interdict campaign open bod-17-01 --organizations tree.yaml",
                        "  interdict campaign open far-52.204-23,far-52.240-91 --name works"
                                + " --contracts contracts.csv");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Library library = Library.carried();
        List<Order> orders = Orders.named(given.matchedPositionalValue(0, ""), library);
        Tree tree = tree(given.matchedOptionValue("--organizations", ""), terminal);
        Map<String, ContractTerms> contracts =
                contracts(given.matchedOptionValue("--contracts", ""), library, terminal);
        Campaigns.Said said = Campaigns.said(given, terminal);
        String name = given.matchedOptionValue("--name", orders.getFirst().family());
        // Whatever a campaign speaks of stands in a store.
        Stores.write(given, terminal).close();
        Path folder = Campaign.folder(StoreOption.place(given), name);
        try (Campaign campaign = Campaigns.write(folder, terminal)) {
            Entering entering =
                    Entering.of(
                            name,
                            orders,
                            tree,
                            contracts,
                            campaign.view().opening().orders(),
                            campaign.view().parties().tree(),
                            campaign.view().parties().contracts(),
                            campaign::text,
                            campaign::words);
            campaign.decide(entering.decisions().iterator(), said.by(), said.on(), said.at());
            terminal.out().println(name + ": " + entering.said());
        }
        return Exit.CLEAN;
    }

    private static Tree tree(String file, Terminal terminal) throws UsageException, IOException {
        if (file.isEmpty()) return Tree.EMPTY;
        byte[] bytes;
        try (InputStream in = terminal.open(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + Failures.reason(e));
        }
        if (bytes.length > MOST_BYTES) throw new UsageException(file + " is larger than 64 MiB");
        Loaded<Tree> tree = Document.parse(file, bytes).then(TreeFile::read);
        List<String> problems = new ArrayList<>();
        for (Problem problem : tree.problems()) problems.add(problem.toString());
        refuse(file, problems);
        return tree.orElseThrow();
    }

    private static Map<String, ContractTerms> contracts(
            String file, Library library, Terminal terminal) throws UsageException, IOException {
        if (file.isEmpty()) return Map.of();
        ContractFile.Read read;
        try (InputStream in = terminal.open(file)) {
            read =
                    ContractFile.read(
                            new Input(file, in, Limits.DEFAULT, Map.of()), library.orderIds());
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + Failures.reason(e));
        }
        refuse(file, read.problems());
        return read.contracts();
    }

    private static void refuse(String file, List<String> problems) throws UsageException {
        if (!problems.isEmpty())
            throw new UsageException(
                    "nothing of "
                            + file
                            + " was taken; what is wrong with it:\n"
                            + String.join("\n", problems));
    }
}
