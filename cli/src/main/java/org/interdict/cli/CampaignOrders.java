package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.yaml.Library;

import java.io.IOException;
import java.util.Map;

/// The orders that a campaign carries out, as they are known now.
final class CampaignOrders {
    private CampaignOrders() {}

    /// @throws UsageException if one of them is not known to this program
    static Orders of(Campaign campaign) throws UsageException, IOException {
        Map<String, String> orders = campaign.view().opening().orders();
        if (orders.isEmpty())
            throw new UsageException(
                    "the campaign has no orders; 'interdict campaign open ORDERS' names them");
        return Orders.of(String.join(",", orders.keySet()), Library.carried());
    }
}
