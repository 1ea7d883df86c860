using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Formats;

namespace Dashboard.Deliveries.Carriers;

/// <summary>What a report says in a chat, in plain text that is yet to be made harmless there; each text is one line.</summary>
/// <param name="Title">Which report, and its days.</param>
/// <param name="First">What a mail of it begins with.</param>
/// <param name="Numbers">Each number, and what may be said of it.</param>
/// <param name="Notes">Its days, its filters, and whose report it is.</param>
/// <param name="Page">The page with the same filters; null where nobody has said where the product is.</param>
/// <param name="OpenPage">What leads there.</param>
internal sealed record ChatMessage(
    string Title, string First, IReadOnlyList<ChatNumber> Numbers, IReadOnlyList<string> Notes, Uri? Page, string OpenPage)
{
    // Within what Slack takes of one text and Teams of a whole message, also where every character has to be written as several.
    private const int Longest = 500;
    private const int LongestTitle = 140;
    private const int LongestNote = 200;
    private const int MostFilters = 10;

    public static ChatMessage Of(DueDelivery due, Report report)
    {
        var story = report.Story;
        string[] notes =
        [
            story.Days,
            story.Complete,
            .. story.Content.FilterLines.Take(MostFilters).Select(line => $"{line.Name}: {line.Value}"),
            Phrases.Of(DeliveryWords.FootElsewhere, due.ScheduleName, story.Content.Maker),
        ];
        return new ChatMessage(
            OutsideText.Line(story.TitleOf(due), LongestTitle),
            Line(story.First),
            [
                .. story.Rows.Select(row => new ChatNumber(
                    Line(row.Name),
                    Line(row.Value),
                    Line(Phrases.Of(DeliveryWords.RowDetail, row.Interval, row.Change, row.Verdict, row.Basis)))),
            ],
            [.. notes.Select(note => OutsideText.Line(note, LongestNote))],
            report.Page,
            DeliveryWords.OpenPage);
    }

    private static string Line(string text) => OutsideText.Line(text, Longest);
}

/// <summary>A number in a chat.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The number.</param>
/// <param name="Detail">How sure it is, how it has changed, and what it rests on.</param>
internal sealed record ChatNumber(string Name, string Value, string Detail);
