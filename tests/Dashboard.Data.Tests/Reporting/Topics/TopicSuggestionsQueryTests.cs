using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Topics;
using Dashboard.Data.Tests.Reporting.Words;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.Topics;

public sealed class TopicSuggestionsQueryTests
{
    private static readonly ReportFilter Asked = new() { Period = WrittenComments.Days };

    private static readonly Viewer Own = new("so", "so", ViewerRoles.Supervisor, [1, 2], [1, 5]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task ForTopicAsync_WordsOfItsComments_AreFoundInEachLanguageButNotItsOwn(StoreKind database)
    {
        await using var store = await WrittenAsync(database);

        var found = await SuggestedAsync(store, DataHost.Manager, "parcels", "Paket");

        Assert.Contains((CommentLanguage.English, "lost"), found);
        Assert.Contains((CommentLanguage.German, "beschädigt"), found);
        Assert.DoesNotContain(found, one => one.Text.Contains("parcel", StringComparison.Ordinal));
        Assert.DoesNotContain(found, one => one.Text.Contains("paket", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(found, one => one.Text.Contains("friendly", StringComparison.Ordinal));
        Assert.Empty(await SuggestedAsync(store, DataHost.Manager, "unheard"));
    }

    [Theory, Databases]
    public async Task Suggestions_OfSomebody_AreTheSameWhateverIsWrittenAboutThem(StoreKind database)
    {
        await using var store = await WrittenAsync(database);
        var (before, fresh) = (await SuggestedAsync(store, Own, "parcel"), await NewAsync(store, Own));
        var own = store.Rows.Where(row => row.AgentId is 1 or 5).ToList();
        await store.WriteAsync([.. own.Select(row => row with { Comment = "The parcel was awful, awful, a scandal" })]);

        Assert.NotEmpty(before);
        Assert.Equal(before, await SuggestedAsync(store, Own, "parcel"));
        Assert.Equal(fresh, await NewAsync(store, Own));
        Assert.Contains(
            await SuggestedAsync(store, DataHost.Manager, "parcel"), one => one.Text.Contains("awful", StringComparison.Ordinal));
    }

    [Theory, Databases]
    public async Task ForNewTopicAsync_WordsThatATopicHas_AreNotAmongThem(StoreKind database)
    {
        await using var store = await WrittenAsync(database);
        var before = await NewAsync(store, DataHost.Manager);

        await store.Host.Get<TopicEditor>().AddAsync(DataHost.Manager, new TopicDraft("late", ["LATE"]), Token);

        Assert.Contains(before, one => one.Text.Contains("late", StringComparison.Ordinal));
        Assert.DoesNotContain(
            await NewAsync(store, DataHost.Manager), one => one.Text.Split(' ').Contains("late", StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<(CommentLanguage Language, string Text)>> SuggestedAsync(
        RandomStore store, Viewer viewer, params string[] phrases) =>
    [
        .. (await store.Host.Get<TopicSuggestionsQuery>().ForTopicAsync(viewer, Asked, phrases, Token))
            .Select(one => (one.Language, one.Text)),
    ];

    private static async Task<IReadOnlyList<TopicSuggestion>> NewAsync(RandomStore store, Viewer viewer) =>
        await store.Host.Get<TopicSuggestionsQuery>().ForNewTopicAsync(viewer, Asked, Token);

    private static async Task<RandomStore> WrittenAsync(StoreKind database)
    {
        var store = await RandomStore.CreateAsync(database, 47, feedback: 0);
        await store.WriteAsync([.. WrittenComments.Rows(600)]);
        return store;
    }
}
