using System.Globalization;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.TestKit;

/// <summary>So many scored answers of June 2024, on SQLite, that a file of them takes a while to make.</summary>
public static class ManyRows
{
    /// <summary>The days that hold all of them, as a query of addresses.</summary>
    public const string Days = "?from=2024-06-01&to=2024-06-30";

    /// <summary>Writes them, one a second; the sums of days know nothing of them.</summary>
    /// <param name="data">Into which store.</param>
    /// <param name="account">Of which account.</param>
    /// <param name="count">How many: no more than June has seconds.</param>
    public static async Task PlantAsync(DataHost data, Account account, int count)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 2_500_000);
        var first = new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        await using var store = data.OpenStore();
        await store.Database.ExecuteSqlRawAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            WITH RECURSIVE rows(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM rows WHERE n + 1 < {count})
            INSERT INTO "Feedback" ("Id", "AccountId", "Kind", "IsTest", "SentAt", "UpdatedAt", "QuestionVariant", "Score", "ScoredAt",
                "Comment", "Tags", "ReceivedAt")
            SELECT CAST(90000000 + n AS TEXT), {account.Id}, 1, 0, {first}, {first}, 0, 1 + n % 5, {first} + 1000 * n,
                'Antwort; "' || n || '"', '', {first} FROM rows
            """));
    }
}
