using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Prompting.ClosedConversations;

namespace Dashboard.Data.Prompting.DeskHooks;

/// <summary>What a mapping reads in one report; raw samples lie in Samples/.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Closed">The conversation that was closed; null unless it says so.</param>
/// <param name="Reopened">The conversation that was opened again; null unless it says so.</param>
public sealed record HookReport(HookReportKind Kind, ClosedConversation? Closed, ReopenedConversation? Reopened)
{
    // A second of the year 5138: what is more is milliseconds.
    private const double LastSecond = 100_000_000_000;

    private static readonly char[] BetweenTags = [',', ' ', '\t', '\n', '\r'];

    /// <summary>Closed counts before opened again, where both conditions hold.</summary>
    /// <param name="mapping">One without faults.</param>
    /// <param name="report">The report.</param>
    /// <param name="signedAt">When it was signed.</param>
    /// <param name="accountUserId">X's id of the account of the hook.</param>
    public static HookReport Read(HookMapping mapping, JsonElement report, DateTimeOffset signedAt, string accountUserId)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var texts = new ConversationTexts();
        texts.Set(ConversationFields.AccountUserId, accountUserId);
        if (HookCondition.Holds(mapping.ClosedWhen, report))
        {
            foreach (var (field, template) in mapping.Fields)
                Take(texts, field, template, report, signedAt);
            return new HookReport(HookReportKind.Closed, texts.Read() with { IsOfHook = true }, null);
        }

        if (!HookCondition.Holds(mapping.ReopenedWhen, report))
            return new HookReport(HookReportKind.Other, null, null);
        Take(texts, ConversationFields.ExternalId, mapping.Fields[ConversationFields.ExternalId], report, signedAt);
        texts.Set(ConversationFields.ReopenedAt, Instant(HookTemplate.Fill(mapping.ReopenedAt, report, signedAt)));
        return new HookReport(HookReportKind.Reopened, null, texts.ReadReopened());
    }

    private static void Take(ConversationTexts texts, string field, string template, JsonElement report, DateTimeOffset signedAt)
    {
        switch (field)
        {
            case ConversationFields.Tags:
                texts.SetTags(
                    HookTemplate.FillList(template, report)
                        ?? HookTemplate.Fill(template, report, signedAt)?.Split(BetweenTags, StringSplitOptions.RemoveEmptyEntries)
                        ?? []);
                break;
            case ConversationFields.ClosedAt or ConversationFields.OpenedAt:
                texts.Set(field, Instant(HookTemplate.Fill(template, report, signedAt)));
                break;
            default:
                texts.Set(field, HookTemplate.Fill(template, report, signedAt));
                break;
        }
    }

    /// <summary>Many help desks count the seconds, or milliseconds, since 1970.</summary>
    private static string? Instant(string? text)
    {
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) || number is < 1 or > LastSecond * 1000)
            return text;
        var milliseconds = number < LastSecond ? number * 1000 : number;
        return DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds).ToString("O", CultureInfo.InvariantCulture);
    }
}

/// <summary>What a help desk wants to be known by a report.</summary>
public enum HookReportKind
{
    /// <summary>Nothing that is asked for: it is answered and left alone.</summary>
    Other = 0,

    /// <summary>Its closing is kept, and its customer may be asked.</summary>
    Closed = 1,

    /// <summary>Its prompt is withdrawn, where it is not out.</summary>
    Reopened = 2,
}
