using Dashboard.Data.Feedback;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Endpoints;

/// <summary>
/// Answers of June 2024 with long comments: far more, also when packed, than the buffers between the server and a client that does not
/// read.
/// </summary>
internal static class ManyAnswers
{
    public const int Count = 6_000;
    public const string Days = "from=2024-06-01&to=2024-06-30";

    private static readonly DateTimeOffset Day = new(2024, 6, 10, 12, 0, 0, TimeSpan.Zero);

    public static IEnumerable<string> Ids => Enumerable.Range(0, Count).Select(Id);

    public static async Task PlantAsync(AppHost host)
    {
        await using var store = host.OpenStore();
        if (await store.Set<StoredFeedback>().AnyAsync(feedback => feedback.Id == Id(0), AppHost.Token))
            return;
        var account = await store.Accounts.Select(account => account.Id).FirstAsync(AppHost.Token);
        await host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Set<StoredFeedback>().AddRange(Enumerable.Range(0, Count).Select(number => Row(number, account)));
                return Task.CompletedTask;
            },
            AppHost.Token);
    }

    private static string Id(int number) => FormattableString.Invariant($"{900_000 + number}");

    // No two alike, so that packing does not make it small; one word each, so that they do not keep the search index busy.
    private static string Noise(int seed) => string.Create(2_000, (uint)seed, (text, state) =>
    {
        for (var index = 0; index < text.Length; index++)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            text[index] = (char)('а' + (state >> 27));
        }
    });

    private static StoredFeedback Row(int number, int account) => new()
    {
        Id = Id(number),
        AccountId = account,
        Kind = SurveyKind.Csat,
        SentAt = Day,
        UpdatedAt = Day,
        Score = 3,
        ScoredAt = Day.AddSeconds(number),
        Comment = Noise(number),
        ReceivedAt = Day,
    };
}
