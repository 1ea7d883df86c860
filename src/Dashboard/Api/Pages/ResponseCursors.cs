using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Dashboard.Links;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Api.Pages;

/// <summary>
/// Where a page ended, for whoever got it and asks on: encrypted, of no use to anybody else, and over after a day. It keeps the days too,
/// so that a moving period stays what it was on the first page.
/// </summary>
/// <param name="protection">The product's keys.</param>
internal sealed class ResponseCursors(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>The cursor of what is behind a row.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="last">The row.</param>
    public string Write(FileRequest asked, ResponseRow last)
    {
        var days = asked.Filter.Period;
        var position = new Position(
            WordsOf(asked), days.From, days.To, last.ScoredAt.ToUnixTimeMilliseconds(), last.FeedbackId);
        return Protector(asked).Protect(JsonSerializer.Serialize(position), Life);
    }

    /// <summary>Goes on behind a cursor.</summary>
    /// <param name="asked">What is asked for now.</param>
    /// <param name="cursor">The cursor.</param>
    /// <returns>The same with the days of the first page, and the row behind which it goes on; or why not.</returns>
    public (FileRequest Asked, ResponsePlace? Behind, ReadingFault? Fault) Read(FileRequest asked, string cursor)
    {
        Position position;
        try
        {
            position = JsonSerializer.Deserialize<Position>(Protector(asked).Unprotect(cursor))!;
        }
        catch (CryptographicException)
        {
            return (asked, null, ReadingFault.UnknownCursor);
        }

        if (!string.Equals(position.Words, WordsOf(asked), StringComparison.Ordinal))
            return (asked, null, ReadingFault.CursorOfOthers);
        var filter = asked.Filter with { Period = new Period(position.From, position.To) };
        return (
            asked with { View = asked.View with { Filter = filter } },
            new ResponsePlace(DateTimeOffset.FromUnixTimeMilliseconds(position.ScoredAt), position.FeedbackId),
            null);
    }

    private ITimeLimitedDataProtector Protector(FileRequest asked) =>
        protection.CreateProtector("Dashboard.Api.Cursors", asked.Viewer.UserId).ToTimeLimitedDataProtector();

    // What was asked for as addresses say it, a moving period by its name.
    private static string WordsOf(FileRequest asked) => WebEncoders.Base64UrlEncode(
        SHA256.HashData(Encoding.UTF8.GetBytes(asked.Form.AddTo(FilterQuery.Write(asked.View, asked.Offered)))));

    private sealed record Position(string Words, DateOnly From, DateOnly To, long ScoredAt, string FeedbackId);
}
