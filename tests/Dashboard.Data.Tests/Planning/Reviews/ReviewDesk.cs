using Dashboard.Data.Access;
using Dashboard.Data.Planning.Reviews;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Planning.Reviews;

/// <summary>
/// Low scores 1 (of a-1), 2 (of a-2), both in t-1, and 3 (in t-2), a high one, 4, in t-2, and 5 without a score. Mia is a manager, Sam and
/// Lea lead t-1, Lea is a-1, Tom leads t-2, and Adam is an admin.
/// </summary>
internal sealed class ReviewDesk(DataHost host) : IAsyncDisposable
{
    public const string Customer = "783214";

    private static readonly DateTimeOffset Sent = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public DataHost Host => host;

    public ResponseReviews Reviews => host.Get<ResponseReviews>();

    public static async Task<ReviewDesk> OpenAsync(StoreKind database)
    {
        var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", "a-1", "t-1"), ("case-2", "a-2", "t-1"), ("case-3", "a-3", "t-2"));
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", Sent, externalId: "case-1"), 1, Sent.AddHours(1), "late words"),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("2", Sent, externalId: "case-2"), 2, Sent.AddHours(2)),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("3", Sent, externalId: "case-3"), 1, Sent.AddHours(3), "slow answer"),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("4", Sent, externalId: "case-3"), 5, Sent.AddHours(4)),
            FeedbackFixture.Prompt("5", Sent, externalId: "case-1"));
        foreach (var (name, role, team) in new[]
                 {
                     ("mia", RoleNames.Manager, null), ("sam", RoleNames.Supervisor, "t-1"), ("lea", RoleNames.Supervisor, "t-1"),
                     ("tom", RoleNames.Supervisor, "t-2"), ("adam", RoleNames.Admin, null),
                 })
            await AddAsync(host, name, role, team);
        Assert.Empty((await host.Get<UserRegistry>().LinkAgentAsync(Mail("lea"), "a-1", Actor.CommandLine, Token)).Problems);
        return new ReviewDesk(host);
    }

    public async Task<Viewer> ViewerAsync(string name)
    {
        await using var store = host.OpenStore();
        var mail = Mail(name);
        return await host.Get<ViewerReader>().ForAsync(await store.Users.Where(user => user.Email == mail).Select(user => user.Id)
            .SingleAsync(Token), Token);
    }

    public async Task<ReviewEntry?> ReviewAsync(Viewer viewer, string id) =>
        (await host.Get<FeedbackHistoryQuery>().RunAsync(viewer, id, Token))!.Review;

    public async Task<IEnumerable<string>> OfferedAsync(Viewer viewer, string id) =>
        (await host.Get<ReviewPeople>().RunAsync(viewer, id, Token)).Select(person => person.Name.Split('@')[0]);

    /// <summary>The ids of the list, of its count, and of files, which all have the same rows.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(Viewer viewer, ReportFilter filter)
    {
        var rows = await host.Get<ResponsesPageQuery>().RowsAsync(viewer, filter, new ResponseWindow(0, 10), Token);
        var files = await host.Get<ResponsesQuery>().StreamAsync(viewer, filter, Token).ToListAsync(Token);
        IReadOnlyList<string> ids = [.. files.Select(row => row.FeedbackId)];
        Assert.Equal(ids.Reverse(), rows.Select(row => row.FeedbackId));
        Assert.Equal(ids.Count, await CountAsync(viewer, filter));
        Assert.Equal(ids.Count, await host.Get<ResponsesQuery>().CountAsync(viewer, filter, Token));
        return ids;
    }

    public async Task<long> CountAsync(Viewer viewer, ReportFilter filter) =>
        (await host.Get<ResponsesPageQuery>().TotalAsync(viewer, filter, Token)).Count;

    public async Task SetLeastAsync(int least)
    {
        await using var store = host.OpenStore();
        store.Add(new InstallationSetting
        {
            Name = "privacy.least-answers", Value = least.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        await store.SaveChangesAsync(Token);
    }

    public async Task HideAgentsAsync()
    {
        await using var store = host.OpenStore();
        (await store.Accounts.SingleAsync(Token)).HidesAgents = true;
        await store.SaveChangesAsync(Token);
    }

    /// <summary>Says to whom a feedback was sent.</summary>
    public async Task SendToCustomerAsync(string id)
    {
        await using var store = host.OpenStore();
        await store.StoredFeedback.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ToUserId, Customer), Token);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static async Task AddAsync(DataHost host, string name, string role, string? team)
    {
        var users = host.Get<UserRegistry>();
        Assert.Empty((await users.AddAsync(Mail(name), [role], "a long enough password", Actor.CommandLine, Token)).Problems);
        if (team is not null)
            Assert.Empty((await users.AssignTeamAsync(Mail(name), team, Actor.CommandLine, Token)).Problems);
    }

    private static string Mail(string name) => name + "@acme.example";
}
