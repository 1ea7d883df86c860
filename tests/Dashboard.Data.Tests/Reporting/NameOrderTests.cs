using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

/// <summary>What stands in a list of names stands there by the reader's language, on both databases, which know nothing of it.</summary>
public sealed class NameOrderTests
{
    private static readonly string[] Names = ["Zoe", "anna", "Ärmel", "Berta"];

    private static readonly ReportFilter March = new() { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 1)) };

    [
        Theory,
        Databases("de-DE", "anna Ärmel Berta Zoe"),
        Databases("sv-SE", "anna Berta Zoe Ärmel"),
        Databases("en-GB", "anna Ärmel Berta Zoe")
    ]
    public async Task Choices_ByTheReadersLanguage_StandAsTheBreakdownsDo(StoreKind database, string culture, string order)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await FillAsync(host);
        var expected = order.Split(' ');
        using var inLanguage = new Reader(culture);

        var choices = await host.Get<FilterChoicesQuery>().RunAsync(DataHost.Manager, CancellationToken.None);
        var teams = await host.Get<BreakdownQuery>()
            .RunAsync(DataHost.Manager, March, BreakdownBy.Team, withWeeks: false, CancellationToken.None);
        var agents = await host.Get<BreakdownQuery>()
            .RunAsync(DataHost.Manager, March, BreakdownBy.Agent, withWeeks: false, CancellationToken.None);

        Assert.Equal(expected, choices.Teams.Select(team => team.Name));
        Assert.Equal(expected, choices.Agents.Select(agent => agent.Name));
        Assert.Equal(expected, teams.Groups.Select(group => group.Choice!.Name));
        Assert.Equal(expected, agents.Groups.Select(group => group.Choice!.Name));
    }

    [Theory, Databases]
    public async Task Accounts_WithCapitals_StandBesideThoseWithout(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        Account[] accounts =
        [
            await fixture.AddAccountAsync("Zeta", "1"),
            await fixture.AddAccountAsync("acme", "2"),
            await fixture.AddAccountAsync("Beta", "3"),
        ];
        await host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.SyncProgress.AddRange(accounts.Select(account => new SyncProgress { AccountId = account.Id }));
                return Task.CompletedTask;
            },
            CancellationToken.None);
        using var inLanguage = new Reader("en-GB");

        var choices = await host.Get<FilterChoicesQuery>().RunAsync(DataHost.Manager, CancellationToken.None);
        var coverage = await host.Get<CoverageQuery>().RunAsync(DataHost.Manager, CancellationToken.None);

        Assert.Equal(["@acme", "@Beta", "@Zeta"], choices.Accounts.Select(account => account.Name));
        Assert.Equal(["acme", "Beta", "Zeta"], coverage.Accounts.Select(account => account.Handle));
    }

    private static async Task FillAsync(DataHost host)
    {
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var closed = host.Clock.GetUtcNow().AddHours(-2);
        var recorded = await host.Get<ConversationRecorder>().RecordAsync(
            [
                .. Names.Select(name => new ClosedConversation
                {
                    ExternalId = "case of " + name,
                    AccountUserId = FeedbackFixture.AccountUserId,
                    AgentId = "agent " + name,
                    AgentName = name,
                    TeamId = "team " + name,
                    TeamName = name,
                    ClosedAt = closed,
                }),
            ],
            CancellationToken.None);
        Assert.Equal(Names.Length, recorded.Accepted);
        foreach (var (index, name) in Names.Index())
        {
            var prompt = FeedbackFixture.Prompt($"70{index}", closed.AddMinutes(5), externalId: "case of " + name);
            await fixture.MergeAsync(account, FeedbackFixture.Scored(prompt, 5, closed.AddMinutes(9)));
        }
    }

    private sealed class Reader : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        public Reader(string culture) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
