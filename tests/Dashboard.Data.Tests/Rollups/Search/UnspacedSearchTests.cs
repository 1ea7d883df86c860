using System.Text;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Tests.Reporting;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Rollups.Search;

/// <summary>Comments of scripts whose words have no spaces between them.</summary>
public sealed class UnspacedSearchTests
{
    private const string Rice = "ฉันชอบกินข้าวเช้าทุกวัน";

    private static readonly DateTimeOffset Noon = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A comment, and the words that stand within it.</summary>
    private static readonly (string Comment, string[] Words)[] Comments =
    [
        (Rice, ["ข้าว", "กิน", "ฉัน", "ทุกวัน"]),
        ("客服很好谢谢", ["很好", "客服"]),
        ("ຂ້ອຍມັກກິນເຂົ້າທຸກມື້", ["ເຂົ້າ", "ກິນ"]),
        ("ខ្ញុំចូលចិត្តបាយរាល់ថ្ងៃ", ["បាយ", "ចូលចិត្ត"]),
        ("ကျွန်တော်ထမင်းစားချင်တယ်", ["ထမင်း", "စား"]),
        ("배송이정말빨라요", ["배송", "정말", "빨라요"]),
        ("サポートはとても速い", ["速い", "サポート"]),
    ];

    [Theory, Databases]
    public async Task RowsAsync_WordWithinAComment_FindsThatCommentAlone(StoreKind database)
    {
        await using var store = await CommentedAsync(database);

        foreach (var ((comment, words), index) in Comments.Zip(Enumerable.Range(0, Comments.Length)))
        {
            Assert.All(words, word => Assert.Contains(word, comment, StringComparison.Ordinal));
            foreach (var word in words)
                Assert.True(new[] { Id(index) }.SequenceEqual(await FoundAsync(store, word)), $"{word} within {comment}");
        }
    }

    [Theory]
    [Databases("ข้", 0)]
    [Databases("ชอบกินข้", 0)]
    [Databases("กิน ข้าว", 0)]
    [Databases("ข ฉั", 0)]
    [Databases("빨ᄅ", 5)]
    [Databases("정말빠", 5)]
    [Databases("빨 배송", 5)]
    [Databases("말", 5)]
    [Databases("好", 1)]
    public async Task RowsAsync_WordTypedInPart_IsFound(StoreKind database, string typed, int comment)
    {
        await using var store = await CommentedAsync(database);

        Assert.Equal([Id(comment)], await FoundAsync(store, typed));
    }

    [Theory]
    [Databases("ขาว")]
    [Databases("กาน")]
    [Databases("ข้าวกิน")]
    [Databases("배정")]
    [Databases("송배")]
    [Databases("บาย")]
    public async Task RowsAsync_OtherWordOfTheSameLetters_IsNotFound(StoreKind database, string typed)
    {
        await using var store = await CommentedAsync(database);

        Assert.Empty(await FoundAsync(store, typed));
    }

    [Theory, Databases]
    public async Task RowsAsync_AnyPartOfAComment_FindsIt(StoreKind database)
    {
        await using var store = await CommentedAsync(database);
        foreach (var ((comment, _), index) in Comments.Zip(Enumerable.Range(0, Comments.Length)))
        {
            var signs = comment.EnumerateRunes().Select(rune => rune.ToString()).ToList();
            for (var from = 0; from < signs.Count; from += 2)
            {
                var part = string.Concat(signs.Skip(from).Take(1 + (from % 7)));
                Assert.Contains(Id(index), await FoundAsync(store, part));
            }
        }
    }

    [Theory, Databases]
    public async Task RunIfNeededAsync_IndexOfAnOlderWayOfTakingWords_IsMadeAnew(StoreKind database)
    {
        await using var store = await CommentedAsync(database);
        var row = store.Rows.Single(row => row.Id == Id(0));
        var text = SearchText.FromFeedback(row.Id, FeedbackFacts.FromFeedback(row), row.Comment)!;
        await using (var context = store.Host.OpenStore())
        {
            await context.Database.OpenConnectionAsync();
            await SearchTable.ReplaceAsync(
                context,
                [text],
                [text with { Words = "ฉนชอบกนขาวเชาทกวน ~k1" }],
                CancellationToken.None);
            await context.RollupStates.ExecuteUpdateAsync(row => row.SetProperty(state => state.SearchVersion, 1));
        }

        Assert.Empty(await FoundAsync(store, "ข้าว"));
        Assert.True(await store.Host.Get<SearchRebuild>().RunIfNeededAsync(CancellationToken.None));

        Assert.Equal([Id(0)], await FoundAsync(store, "ข้าว"));
        Assert.Empty(await store.Host.Get<SearchCheck>().RunAsync(CancellationToken.None));
    }

    [Fact]
    public void Split_LongThaiComment_HasNoMoreWordsThanCharacters()
    {
        var comment = string.Concat(Enumerable.Repeat(Rice, 200));

        Assert.InRange(SearchWords.Split(comment).Count, 1, Rice.Length + 2);
        Assert.InRange(SearchWords.Split(Rice).Sum(Encoding.UTF8.GetByteCount), 1, 3 * Encoding.UTF8.GetByteCount(Rice));
    }

    private static string Id(int comment) => FormattableString.Invariant($"70000{comment}");

    private static async Task<RandomStore> CommentedAsync(StoreKind database)
    {
        var store = await RandomStore.CreateAsync(database, 45, feedback: 1);
        await store.WriteAsync(
        [
            .. Comments.Select((known, index) => new StoredFeedback
            {
                Id = Id(index), AccountId = 1, Kind = SurveyKind.Csat, SentAt = Noon, UpdatedAt = Noon, ReceivedAt = Noon,
                Score = 2, ScoredAt = Noon, ScoreSeenIn = Noon, Comment = known.Comment, CommentedAt = Noon, CommentSeenIn = Noon,
            }),
        ]);
        return store;
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(RandomStore store, string typed)
    {
        var filter = new ReportFilter { Period = RandomStore.Days, Search = typed };
        var rows = await store
            .Host.Get<ResponsesPageQuery>()
            .RowsAsync(DataHost.Manager, filter, new ResponseWindow(0, 100), CancellationToken.None);
        return [.. rows.Select(row => row.FeedbackId)];
    }
}
