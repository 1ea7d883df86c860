using System.Globalization;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store.Entities;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.Rules;

/// <summary>Each rule alone, and all of them together.</summary>
public sealed class RuleBookTests
{
    private static readonly DateTimeOffset Closed = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = Closed.AddHours(3);
    private static readonly PromptRules On = new() { IsEnabled = true };

    private static PromptCandidate Plain => new()
    {
        ExternalId = "case-1",
        AccountId = 1,
        ClosedAt = Closed,
        Team = "t-7",
        CustomerUserId = "3434",
        ClosureReason = "Solved",
        AgentMessages = 2,
        Tags = ["billing"],
        Customer = new CustomerContact(null, HasOptedOut: false, CanDm: null, ReachAsked: 0),
        Day = new AccountDay(0, null),
    };

    [Fact]
    public void Judge_NothingAgainstIt_Sends() => Assert.Equal(Verdict.Send, RuleBook.Judge(Plain, On, Due));

    public static TheoryData<PromptReason, PromptCandidate, PromptRules> Refused() => new()
    {
        { PromptReason.AccountEnabled, Plain, new PromptRules() },
        { PromptReason.CustomerKnown, Plain with { CustomerUserId = null }, On },
        { PromptReason.CustomerKnown, Plain with { CustomerUserId = "shop-4711" }, On },
        { PromptReason.OptedOut, Plain with { Customer = Plain.Customer with { HasOptedOut = true } }, On },
        { PromptReason.ClosureReason, Plain, On with { ClosureReasons = ["Answered"] } },
        { PromptReason.ClosureReason, Plain with { ClosureReason = null }, On with { ClosureReasons = ["Answered"] } },
        { PromptReason.ExcludedTag, Plain, On with { ExcludedTags = ["BILLING"] } },
        { PromptReason.AgentReplied, Plain with { AgentMessages = 0 }, On },
        { PromptReason.Sample, Plain, On with { SamplePercent = 0 } },
        { PromptReason.Age, Plain with { ClosedAt = Due.AddHours(-73) }, On },
        { PromptReason.CustomerThrottle, Asked(Due.AddDays(-7).AddSeconds(1)), On },
        { PromptReason.RecipientDay, Asked(Due.AddHours(-23)), On with { Throttle = TimeSpan.Zero } },
        { PromptReason.Reach, Public(canDm: false, asked: 1), On },
        { PromptReason.Reach, Public(canDm: null, asked: 3), On },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Judge_RuleBroken_IsHeldBackByIt(PromptReason rule, PromptCandidate candidate, PromptRules rules) =>
        Assert.Equal(Verdict.HoldBack(rule), RuleBook.Judge(candidate, rules, Due));

    [Fact]
    public void Judge_AtTheEdgeOfARule_Sends()
    {
        Assert.Equal(Verdict.Send, RuleBook.Judge(Plain, On with { ClosureReasons = ["SOLVED"] }, Due));
        Assert.Equal(Verdict.Send, RuleBook.Judge(Plain with { AgentMessages = null }, On, Due));
        Assert.Equal(Verdict.Send, RuleBook.Judge(Plain with { AgentMessages = 0 }, On with { NeedsReply = false }, Due));
        Assert.Equal(Verdict.Send, RuleBook.Judge(Asked(Due.AddDays(-7)), On, Due));
        Assert.Equal(
            Verdict.Send,
            RuleBook.Judge(
                Asked(Due.AddHours(-1)), On with { LiftedRecipients = [Plain.CustomerUserId!] }, Due));
        Assert.Equal(Verdict.Send, RuleBook.Judge(Plain, On, Closed.AddHours(72)));
        Assert.Equal(Verdict.Send, RuleBook.Judge(Public(canDm: true, asked: 1), On, Due));
        Assert.Equal(Verdict.Send, RuleBook.Judge(Plain with { Day = new AccountDay(999, Due) }, On, Due));
    }

    [Fact]
    public void Judge_NotYet_WaitsForTheLongest()
    {
        Assert.Equal(Verdict.Wait(PromptReason.Delay, Due), RuleBook.Judge(Plain, On, Closed));
        Assert.Equal(
            Verdict.Wait(PromptReason.AccountDay, Due.AddHours(5)),
            RuleBook.Judge(Plain with { Day = new AccountDay(1_000, Due.AddHours(5)) }, On, Closed));
        Assert.Equal(Verdict.Wait(PromptReason.Reach, Due), RuleBook.Judge(Public(canDm: null, asked: 0), On, Due));
        Assert.Equal(Verdict.Wait(PromptReason.Reach, Due.AddHours(1)), RuleBook.Judge(Public(canDm: null, asked: 2), On, Due));
    }

    [Fact]
    public void Judge_WaitThatEndsTooLate_IsHeldBackByTheRuleThatIsWaitedFor() => Assert.Equal(
        Verdict.HoldBack(PromptReason.AccountDay),
        RuleBook.Judge(Plain with { Day = new AccountDay(1_000, Closed.AddHours(73)) }, On, Closed.AddHours(60)));

    [Fact]
    public void Judge_RefusedForGood_IsToldWithoutWaiting() =>
        Assert.Equal(Verdict.HoldBack(PromptReason.AgentReplied), RuleBook.Judge(Plain with { AgentMessages = 0 }, On, Closed));

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(99)]
    public void Judge_SampleOfManyCases_IsItsShareAndNeverLosesWhoWasIn(int percent)
    {
        const int Cases = 20_000;
        var cases = Enumerable.Range(0, Cases)
            .Select(number => Plain with { ExternalId = string.Create(CultureInfo.InvariantCulture, $"case-{number}") })
            .ToList();

        var chosen = cases.Where(one => IsIn(one, percent)).ToList();

        var expected = Cases * percent / 100.0;
        Assert.InRange(chosen.Count, expected - (5 * Math.Sqrt(expected)) - 1, expected + (5 * Math.Sqrt(expected)) + 1);
        Assert.All(chosen, one => Assert.True(IsIn(one, percent + 1)));
        Assert.NotEqual(
            cases.Select(one => IsIn(one, percent)), cases.Select(one => IsIn(one with { AccountId = 2 }, percent)));

        static bool IsIn(PromptCandidate one, int share) =>
            RuleBook.Judge(one, On with { SamplePercent = share }, Due).Kind is VerdictKind.Send;
    }

    private static PromptCandidate Asked(DateTimeOffset at) => Plain with { Customer = Plain.Customer with { LastPromptAt = at } };

    private static PromptCandidate Public(bool? canDm, int asked) =>
        Plain with { IsPublic = true, Customer = Plain.Customer with { CanDm = canDm, ReachAsked = asked } };
}
