using Dashboard.Data.Access;
using Dashboard.Data.Planning;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Planning;

/// <summary>People who set targets and note events, over a real store with an account and two teams.</summary>
internal sealed class PlanDesk : IAsyncDisposable
{
    private readonly DataHost _host;
    private readonly IDisposable _subscription;

    private PlanDesk(DataHost host)
    {
        _host = host;
        _subscription = host.Get<StoreChanges>().Subscribe(Heard.Add);
    }

    public Audience Account { get; private set; }

    public Audience Team { get; private set; }

    public Audience OtherTeam { get; private set; }

    /// <summary>What open pages heard of.</summary>
    public List<StoreChange> Heard { get; } = [];

    public TargetEditor Targets => _host.Get<TargetEditor>();

    public EventEditor Events => _host.Get<EventEditor>();

    public static Viewer Manager => DataHost.Manager;

    public Viewer Supervisor => new("sam", "sam@example.com", ViewerRoles.Supervisor, [Team.Id], []) { IsPerson = false };

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<PlanDesk> OpenAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("C-1", "A-1", "T-1"), ("C-2", "A-2", "T-2"));
        await using var store = host.OpenStore();
        var teams = await store.Teams.ToDictionaryAsync(team => team.ExternalId, team => team.Id, Token);
        return new PlanDesk(host)
        {
            Account = Audience.Account(account.Id),
            Team = Audience.Team(teams["T-1"]),
            OtherTeam = Audience.Team(teams["T-2"]),
        };
    }

    public Task<Plan> ReadAsync(Viewer viewer) => _host.Get<PlanReader>().RunAsync(viewer, Token);

    public async Task<IReadOnlyList<(string Action, string Details, string Who)>> AuditAsync()
    {
        await using var store = _host.OpenStore();
        var entries = await store.AuditLog.Where(entry => entry.Action != AuditActions.AccountConnected)
            .OrderBy(entry => entry.Id).ToListAsync(Token);
        return [.. entries.Select(entry => (entry.Action, entry.Details, entry.UserName))];
    }

    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        await _host.DisposeAsync();
    }
}
