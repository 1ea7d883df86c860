using System.Globalization;

namespace Dashboard.TestKit.Expectation;

/// <summary>The stretch of time for which a store says that it holds every event of an account, both ends included.</summary>
internal sealed record Claim(string AccountUserId, DateTimeOffset From, DateTimeOffset Through)
{
    public bool Covers(Saying saying) =>
        string.Equals(saying.Feedback.FromUserId, AccountUserId, StringComparison.Ordinal)
        && DateTimeOffset.FromUnixTimeSeconds(saying.At) is var at && at >= From && at <= Through;

    public IEnumerable<string> Differences(DateTimeOffset from, DateTimeOffset through)
    {
        if (From > from)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"account {AccountUserId}: complete from {From:O}, should be from {from:O}");
        if (Through < through)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"account {AccountUserId}: complete through {Through:O}, should be through {through:O}");
    }
}
