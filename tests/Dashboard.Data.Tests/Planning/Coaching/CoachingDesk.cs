using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Planning.Coaching;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Planning.Coaching;

/// <summary>
/// People who note what they talked about, over a real store: Ada of team T-1, whose id somebody also writes as "a 1", and Ben of T-2, each
/// with one scored answer.
/// </summary>
internal sealed class CoachingDesk : IAsyncDisposable
{
    private readonly DataHost _host;
    private readonly IDisposable _subscription;

    private CoachingDesk(DataHost host)
    {
        _host = host;
        _subscription = host.Get<StoreChanges>().Subscribe(Heard.Add);
    }

    public AgentInTeam Ada { get; private set; }

    public AgentInTeam AdaTwin { get; private set; }

    public AgentInTeam Ben { get; private set; }

    /// <summary>What open pages heard of.</summary>
    public List<StoreChange> Heard { get; } = [];

    public CoachingEditor Editor => _host.Get<CoachingEditor>();

    public AnswerPins Pins => _host.Get<AnswerPins>();

    public static Viewer Manager => DataHost.Manager;

    public Viewer Supervisor => new("sam", "sam@example.com", ViewerRoles.Supervisor, [Ada.TeamId], []) { IsPerson = false };

    /// <summary>Somebody with these roles who leads both teams and is Ada.</summary>
    public Viewer AdaHerself(ViewerRoles roles) =>
        new("ada", "ada@example.com", roles, [Ada.TeamId, Ben.TeamId], [Ada.AgentId, AdaTwin.AgentId]) { IsPerson = false };

    public DateOnly Today => DateOnly.FromDateTime(_host.Clock.GetUtcNow().UtcDateTime);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<CoachingDesk> OpenAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("C-1", "A-1", "T-1"), ("C-2", "A-2", "T-2"), ("C-3", "a 1", "T-1"));
        var sent = host.Clock.GetUtcNow();
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", sent, externalId: "C-1"), 2, sent.AddMinutes(5), "Never came"),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("2", sent, externalId: "C-2"), 4, sent.AddMinutes(6), "Fine"),
            FeedbackFixture.Prompt("3", sent, externalId: "C-1"));
        await using var store = host.OpenStore();
        var teams = await store.Teams.ToDictionaryAsync(team => team.ExternalId, team => team.Id, Token);
        var agents = await store.Agents.ToDictionaryAsync(agent => agent.ExternalId, agent => agent.Id, Token);
        var desk = new CoachingDesk(host)
        {
            Ada = new AgentInTeam(teams["T-1"], agents["A-1"]),
            AdaTwin = new AgentInTeam(teams["T-1"], agents["a 1"]),
            Ben = new AgentInTeam(teams["T-2"], agents["A-2"]),
        };
        desk.Heard.Clear();
        return desk;
    }

    public Task<IReadOnlyList<CoachingEntry>> TalksAsync(Viewer viewer, AgentInTeam about) =>
        _host.Get<CoachingReader>().TalksAsync(viewer, about.AgentId, [], Token);

    public Task<IReadOnlyList<NextLook>> LooksAsync(Viewer viewer) => _host.Get<CoachingReader>().LooksAsync(viewer, Token);

    public async Task<IEnumerable<string>> PinnedAsync(Viewer viewer, AgentInTeam about) =>
        (await _host.Get<PinnedAnswersQuery>().RunAsync(viewer, about.AgentId, [], Token)).Select(pinned => pinned.Row.FeedbackId);

    /// <summary>Reports, later than it was, that another agent of another team closed the case.</summary>
    public async Task AttributeAsync(string externalId, string agent, string team)
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        await new FeedbackFixture(_host).CloseAsync((externalId, agent, team));
    }

    public void Advance(TimeSpan time) => _host.Clock.Advance(time);

    public async Task MergeTwinAsync() =>
        Assert.True((await _host.Get<AgentMerge>().RunAsync("a 1", "A-1", Actor.CommandLine, Token)).Answer.Succeeded);

    public async Task<IReadOnlyList<(string Action, string Details, string Who)>> AuditAsync()
    {
        await using var store = _host.OpenStore();
        var entries = await store.AuditLog.Where(entry => entry.Action != AuditActions.AccountConnected)
            .OrderBy(entry => entry.Id).ToListAsync(Token);
        return
        [
            .. entries.Where(entry => entry.Action.StartsWith("coaching", StringComparison.Ordinal))
                .Select(entry => (entry.Action, entry.Details, entry.UserName)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        await _host.DisposeAsync();
    }
}
