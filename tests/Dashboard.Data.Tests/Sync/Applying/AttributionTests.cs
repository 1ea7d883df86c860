using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

public sealed class AttributionTests
{
    private static readonly DateTimeOffset Sent = new(2026, 11, 20, 9, 5, 0, TimeSpan.Zero);

    /// <summary>Each closing is an agent, its distance from the prompt in minutes and its place among those at its instant.</summary>
    [Theory]
    [InlineData("", 0)]
    [InlineData("1@-5", 1)]
    [InlineData("1@-5 2@355", 1)]
    [InlineData("2@355 1@-5", 1)]
    [InlineData("1@-500 2@-5", 2)]
    [InlineData("2@-5 1@-500", 2)]
    [InlineData("1@0", 1)]
    [InlineData("1@-5 2@10", 2)]
    [InlineData("1@-5 2@10.00001", 1)]
    [InlineData("1@10.00001 2@20", 1)]
    [InlineData("2@20 1@10.00001", 1)]
    [InlineData("1@-5/0 2@-5/1", 2)]
    [InlineData("2@-5/1 1@-5/0", 2)]
    [InlineData("1@20/0 2@20/1 3@30", 2)]
    [InlineData("3@30 2@20/1 1@20/0", 2)]
    [InlineData("1@-5/7 2@-4/0", 2)]
    [InlineData("1@20/0 2@21/9", 1)]
    public void FindClosing_ClosingsRoundThePrompt_IsTheLawsOne(string closings, int agent)
    {
        var all = closings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read).ToList();

        Assert.Equal(agent, Attribution.FindClosing(Sent, all)?.AgentId ?? 0);
    }

    [Fact]
    public void FindClosing_EndsOfTheCalendar_IsNoError()
    {
        Assert.Equal(1, Attribution.FindClosing(DateTimeOffset.MaxValue, [Closed(1, DateTimeOffset.MinValue, 0)])?.AgentId);
        Assert.Equal(1, Attribution.FindClosing(DateTimeOffset.MinValue, [Closed(1, DateTimeOffset.MaxValue, 0)])?.AgentId);
    }

    private static Closing Read(string text)
    {
        var parts = text.Split('@', '/');
        var minutes = double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        return Closed(
            int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
            Sent.AddMinutes(minutes),
            parts.Length > 2 ? parts[2][0] - '0' : 0);
    }

    private static Closing Closed(int agent, DateTimeOffset at, int place) =>
        new() { AccountId = 1, ExternalId = "case-1", AgentId = agent, TeamId = 1, ClosedAt = at, Place = place };
}
