using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Applying;

/// <summary>Tells the events that can be applied from those that must be set aside.</summary>
/// <param name="accounts">X's id of every connected account, to our key.</param>
/// <param name="quarantine">Takes the others, with the reason.</param>
internal sealed class Sorting(IReadOnlyDictionary<string, int> accounts, Quarantine quarantine)
{
    public List<Arrival> Sort(IEnumerable<InboxEvent> events)
    {
        var usable = new List<Arrival>();
        foreach (var (entry, wireEvent) in events)
        {
            switch (wireEvent)
            {
                case FeedbackEvent feedback:
                    Sort(entry, feedback, usable);
                    break;
                case UnknownEvent unknown:
                    quarantine.Add(
                        entry,
                        QuarantineKind.UnknownType,
                        $"event_type {Shown(unknown.Type, HarmlessFields.IsEventType)} "
                            + "is not known to this version; kept until one knows it",
                        unknown.Raw);
                    break;
                case MalformedEvent malformed:
                    quarantine.Add(entry, QuarantineKind.Malformed, malformed.Reason, malformed.Raw);
                    break;
            }
        }

        return usable;
    }

    private void Sort(InboxEntry entry, FeedbackEvent feedback, List<Arrival> usable)
    {
        if (feedback.Feedback.FromUserId is not { } sender)
        {
            SortUnsigned(entry, feedback, usable);
            return;
        }

        if (!accounts.TryGetValue(sender, out var account))
            quarantine.Add(
                entry,
                QuarantineKind.OtherAccount,
                $"from_user_id {Shown(sender, HarmlessFields.IsId)} is no account of this installation",
                feedback.Raw);
        else if (entry.AccountId is { } asked && asked != account)
            quarantine.Add(
                entry,
                QuarantineKind.OtherAccount,
                $"from_user_id {Shown(sender, HarmlessFields.IsId)} is not the account that was asked for",
                feedback.Raw);
        else
            usable.Add(new Arrival(account, entry, feedback, Fingerprint.Compute(feedback.Raw)));
    }

    /// <summary>What was asked for in an account's name is about that account; of a webhook without a sender nobody knows.</summary>
    private void SortUnsigned(InboxEntry entry, FeedbackEvent feedback, List<Arrival> usable)
    {
        if (entry.AccountId is { } asked)
            usable.Add(new Arrival(asked, entry, feedback, Fingerprint.Compute(feedback.Raw)));
        else
            quarantine.Add(entry, QuarantineKind.Malformed, "feedback.from_user_id is missing", feedback.Raw);
    }

    /// <summary>For an admin, who reads the reason: a field of the wire can hold a customer's words whatever its name.</summary>
    private static string Shown(string value, Func<string, bool> isHarmless) => isHarmless(value) ? value : "(not shown)";
}
