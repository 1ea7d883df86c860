using Dashboard.Data.Access;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Store.Changes;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Planning.Topics;

public sealed class TopicEditorTests
{
    private static readonly TopicDraft Delivery = new("Delivery", ["parcel", "Paket", "late delivery"]);

    private static readonly Viewer Supervisor = new("sam", "sam@example.com", ViewerRoles.Supervisor, [1], []);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task AddAsync_ByAManager_IsKeptTidyAuditedAndTold(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var heard = new List<StoreChange>();
        using var subscription = host.Get<StoreChanges>().Subscribe(heard.Add);

        var outcome = await AddAsync(host, new TopicDraft("  Deli\nvery ", [" Paket", "paket", "PÀKET", "", "late  delivery"]));

        Assert.Equal(TopicProblem.None, outcome.Problem);
        var topic = Assert.Single(await ReadAsync(host));
        Assert.Equal("Deli very", topic.Name);
        Assert.Equal(["Paket", "late delivery"], topic.Phrases);
        Assert.Equal(DataHost.Manager.Name, topic.ChangedBy);
        var deed = Assert.Single(await host.Get<TopicReader>().HistoryAsync(Supervisor, Token));
        Assert.Equal(
            (AuditActions.TopicAdded, "Deli very: Paket, late delivery", DataHost.Manager.Name), (deed.Action, deed.Details, deed.By));
        Assert.True(Assert.Single(heard).Is(ChangeKinds.Topics));
    }

    [Theory]
    [Databases(ViewerRoles.None)]
    [Databases(ViewerRoles.Agent)]
    [Databases(ViewerRoles.Admin)]
    [Databases(ViewerRoles.Supervisor)]
    public async Task Changes_ByWhoIsNoManager_AreRefused(StoreKind database, ViewerRoles roles)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await AddAsync(host, Delivery);
        await AddAsync(host, new TopicDraft("Returns", ["refund"]));
        var (one, other) = ((await ReadAsync(host))[0], (await ReadAsync(host))[1]);
        var (editor, viewer) = (host.Get<TopicEditor>(), new Viewer("x", "x", roles, [1], []));

        Assert.Equal(TopicProblem.NotAllowed, (await editor.AddAsync(viewer, new TopicDraft("a", ["b"]), Token)).Problem);
        Assert.Equal(TopicProblem.NotAllowed, (await editor.ChangeAsync(viewer, one, Delivery, Token)).Problem);
        Assert.Equal(TopicProblem.NotAllowed, (await editor.MergeAsync(viewer, one, other, Token)).Problem);
        Assert.Equal(TopicProblem.NotAllowed, (await editor.RemoveAsync(viewer, one, Token)).Problem);
        Assert.Equal(2, (await ReadAsync(host)).Count);
        var reads = roles is ViewerRoles.Supervisor ? 2 : 0;
        Assert.Equal(reads, (await host.Get<TopicReader>().RunAsync(viewer, Token)).Count);
        Assert.Equal(reads, (await host.Get<TopicReader>().HistoryAsync(viewer, Token)).Count);
    }

    [Theory, Databases]
    public async Task AddAsync_WrongFields_AreNamed(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await AddAsync(host, Delivery);

        await RefusedAsync(host, Delivery with { Name = " \t" }, TopicProblem.NameMissing);
        await RefusedAsync(host, Delivery with { Name = new string('x', 61) }, TopicProblem.NameTooLong);
        await RefusedAsync(host, Delivery with { Name = "DELIVERY" }, TopicProblem.NameTaken);
        await RefusedAsync(host, new TopicDraft("a", [" "]), TopicProblem.WordsMissing);
        await RefusedAsync(host, new TopicDraft("a", ["b", new string('x', 61)]), TopicProblem.WordTooLong, new string('x', 61));
        await RefusedAsync(host, new TopicDraft("a", ["b", "!?"]), TopicProblem.WordSaysNothing, "!?");
        await RefusedAsync(host, new TopicDraft("a", ["@somebody"]), TopicProblem.WordSaysNothing, "@somebody");
        await RefusedAsync(host, new TopicDraft("a", [.. Words(51)]), TopicProblem.TooManyWords);
        Assert.Equal(TopicProblem.None, (await AddAsync(host, new TopicDraft("a", [.. Words(50)]))).Problem);
    }

    [Theory, Databases]
    public async Task AddAsync_MoreThanFifty_IsRefused(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        foreach (var name in Words(TopicRules.Most))
            Assert.Equal(TopicProblem.None, (await AddAsync(host, new TopicDraft(name, [name]))).Problem);

        await RefusedAsync(host, Delivery, TopicProblem.TooMany);
    }

    [Theory, Databases]
    public async Task ChangeAsync_OfWhatSomebodyChangedMeanwhile_IsRefused(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await AddAsync(host, Delivery);
        await AddAsync(host, new TopicDraft("Returns", ["refund"]));
        var known = (await ReadAsync(host))[0];
        var editor = host.Get<TopicEditor>();

        var first = await editor.ChangeAsync(DataHost.Manager, known, new TopicDraft("Shipping", ["parcel", "Paket", "courier"]), Token);
        var second = await editor.ChangeAsync(DataHost.Manager, known, Delivery, Token);
        var now = (await ReadAsync(host))[0];
        var third = await editor.ChangeAsync(DataHost.Manager, now, new TopicDraft("returns", now.Phrases), Token);

        Assert.Equal(
            (TopicProblem.None, TopicProblem.Changed, TopicProblem.NameTaken), (first.Problem, second.Problem, third.Problem));
        Assert.Equal((known.Id, "Shipping"), (now.Id, now.Name));
        Assert.Equal(
            "Delivery → Shipping: + courier; − late delivery",
            (await host.Get<TopicReader>().HistoryAsync(Supervisor, Token))[0].Details);
    }

    [Theory, Databases]
    public async Task MergeAsync_OfTwo_LeavesOneWithTheWordsOfBoth(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await AddAsync(host, Delivery);
        await AddAsync(host, new TopicDraft("Post", ["PARCEL", "postman"]));
        var topics = await ReadAsync(host);
        var editor = host.Get<TopicEditor>();

        Assert.Equal(TopicProblem.Gone, (await editor.MergeAsync(DataHost.Manager, topics[0], topics[0], Token)).Problem);
        Assert.Equal(TopicProblem.None, (await editor.MergeAsync(DataHost.Manager, topics[1], topics[0], Token)).Problem);
        Assert.Equal(TopicProblem.Gone, (await editor.MergeAsync(DataHost.Manager, topics[1], topics[0], Token)).Problem);

        var left = Assert.Single(await ReadAsync(host));
        Assert.Equal((topics[0].Id, "Delivery"), (left.Id, left.Name));
        Assert.Equal(["parcel", "Paket", "late delivery", "postman"], left.Phrases);
        Assert.Equal("Post → Delivery: + postman", (await host.Get<TopicReader>().HistoryAsync(Supervisor, Token))[0].Details);
    }

    [Theory, Databases]
    public async Task RemoveAsync_ThenANewOne_NeverHasTheOldKey(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await AddAsync(host, Delivery);
        var known = (await ReadAsync(host))[0];

        Assert.Equal(TopicProblem.None, (await host.Get<TopicEditor>().RemoveAsync(DataHost.Manager, known, Token)).Problem);
        Assert.Equal(TopicProblem.Gone, (await host.Get<TopicEditor>().RemoveAsync(DataHost.Manager, known, Token)).Problem);
        await AddAsync(host, Delivery);

        Assert.NotEqual(known.Id, Assert.Single(await ReadAsync(host)).Id);
    }

    private static IEnumerable<string> Words(int count) => Enumerable.Range(0, count).Select(number => $"word{number}x");

    private static async Task RefusedAsync(DataHost host, TopicDraft draft, TopicProblem problem, string? word = null)
    {
        var before = (await ReadAsync(host)).Count;
        Assert.Equal(new TopicOutcome(problem) { Word = word }, await AddAsync(host, draft));
        Assert.Equal(before, (await ReadAsync(host)).Count);
    }

    private static Task<TopicOutcome> AddAsync(DataHost host, TopicDraft draft) =>
        host.Get<TopicEditor>().AddAsync(DataHost.Manager, draft, Token);

    private static Task<IReadOnlyList<TopicEntry>> ReadAsync(DataHost host) => host.Get<TopicReader>().RunAsync(Supervisor, Token);
}
