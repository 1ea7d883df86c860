using System.Globalization;
using Dashboard.Data.Prompting.Rules;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Rules;

/// <summary>Quiet hours, also in nights in which clocks are changed.</summary>
public sealed class QuietHoursRuleTests
{
    private static readonly PromptCandidate Candidate = new()
    {
        ExternalId = "case-1",
        AccountId = 1,
        ClosedAt = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
        Team = "t-1",
        CustomerUserId = "1",
        Customer = new CustomerContact(null, HasOptedOut: false, CanDm: null, ReachAsked: 0),
        Day = new AccountDay(0, null),
    };

    [Theory]
    // Over midnight, in winter: 21:59 is free, 22:00 is not, 08:00 is.
    [InlineData("22:00", "08:00", "2026-01-15T20:59:59Z", null)]
    [InlineData("22:00", "08:00", "2026-01-15T21:00:00Z", "2026-01-16T07:00:00Z")]
    [InlineData("22:00", "08:00", "2026-01-16T06:59:59Z", "2026-01-16T07:00:00Z")]
    [InlineData("22:00", "08:00", "2026-01-16T07:00:00Z", null)]
    // Within a day.
    [InlineData("12:00", "13:30", "2026-01-15T11:30:00Z", "2026-01-15T12:30:00Z")]
    [InlineData("12:00", "13:30", "2026-01-15T12:30:00Z", null)]
    // The night in which clocks go from 02:00 to 03:00: the end is an hour sooner by UTC, and an end that is skipped is passed at 03:00.
    [InlineData("22:00", "08:00", "2026-03-28T22:00:00Z", "2026-03-29T06:00:00Z")]
    [InlineData("22:00", "02:30", "2026-03-28T22:00:00Z", "2026-03-29T01:00:00Z")]
    // The night in which they go back from 03:00 to 02:00: the end is shown twice, and what is quiet is quiet both times.
    [InlineData("22:00", "02:30", "2026-10-24T23:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("22:00", "02:30", "2026-10-25T00:45:00Z", null)]
    [InlineData("22:00", "02:30", "2026-10-25T01:15:00Z", "2026-10-25T01:30:00Z")]
    // No hours at all.
    [InlineData("08:00", "08:00", "2026-01-16T07:00:00Z", null)]
    public void Judge_InBerlin_WaitsUntilTheClocksShowTheEnd(string from, string to, string now, string? until) =>
        Assert.Equal(Moment(until), UntilOf(from, to, "Europe/Berlin", null, now));

    [Theory]
    [InlineData("America/New_York", "2026-01-15T12:00:00Z", "2026-01-15T13:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-01-15T12:00:00Z", null)]
    [InlineData("Nowhere/Land", "2026-01-15T12:00:00Z", null)]
    public void Judge_CustomersZone_CountsBeforeTheRules(string zone, string now, string? until) =>
        Assert.Equal(Moment(until), UntilOf("22:00", "08:00", "Europe/Berlin", zone, now));

    private static DateTimeOffset? UntilOf(string from, string to, string zone, string? customers, string now)
    {
        var rules = new PromptRules { IsEnabled = true, Quiet = new QuietHours(Clock(from), Clock(to), zone) };
        return new QuietHoursRule().Judge(Candidate with { TimeZone = customers }, rules, Moment(now)!.Value).Until;
    }

    private static TimeOnly Clock(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string? text) =>
        text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
