using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>Which closings are asked about, for the outbox and for a dry run alike.</summary>
internal static class JudgedClosings
{
    /// <summary>One of each case and instant: of several the one that was reported last says whose it was.</summary>
    public static IEnumerable<Closing> LastReported(IEnumerable<Closing> closings) =>
        closings.GroupBy(closing => (closing.ExternalId, closing.ClosedAt)).Select(same => same.MaxBy(closing => closing.Place)!);

    /// <summary>Whether X must say first that the customer can be messaged.</summary>
    public static bool IsPublic(Closing closing) => string.Equals(closing.Channel, "public", StringComparison.Ordinal);
}
