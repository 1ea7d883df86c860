using System.Text.Json.Nodes;
using Dashboard.Data.Foundation;

namespace Dashboard.Deliveries.Carriers;

/// <summary>
/// A report as Slack shows it. Whatever people and customers have named is escaped as Slack asks and, but for our own link and bold names,
/// plain text: nobody is mentioned, nothing is linked, and nothing is formatted by what they wrote.
/// </summary>
internal static class SlackMessage
{
    private const int LongestHead = 150;

    public static JsonObject Of(ChatMessage message) => new()
    {
        // What notifications show, and programs that read aloud.
        ["text"] = Escaped($"{message.Title}. {message.First}"),
        ["mrkdwn"] = false,
        ["unfurl_links"] = false,
        ["unfurl_media"] = false,
        ["blocks"] = new JsonArray([.. BlocksOf(message)]),
    };

    /// <summary>The three characters by which Slack tells links and mentions.</summary>
    public static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>As much of a title as a header takes, escaped.</summary>
    private static string Head(string title)
    {
        while (Escaped(title).Length > LongestHead)
            title = OutsideText.Line(title, title.Length - 1);
        return title;
    }

    private static IEnumerable<JsonNode> BlocksOf(ChatMessage message)
    {
        yield return new JsonObject { ["type"] = "header", ["text"] = Plain(Head(message.Title)) };
        yield return new JsonObject { ["type"] = "section", ["text"] = Plain(message.First) };
        if (message.Numbers.Count > 0)
            yield return new JsonObject { ["type"] = "section", ["fields"] = new JsonArray([.. message.Numbers.Select(FieldOf)]) };
        if (message.Page is { } page)
            yield return new JsonObject
            {
                ["type"] = "section",
                ["text"] = Marked($"<{Escaped(page.AbsoluteUri)}|{Escaped(message.OpenPage)}>"),
            };
        foreach (var note in message.Notes)
            yield return new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(Plain(note)) };
    }

    private static JsonObject FieldOf(ChatNumber number) =>
        Marked($"*{Escaped(number.Name)}*  {Escaped(number.Value)}\n{Escaped(number.Detail)}");

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = Escaped(text), ["emoji"] = false };

    // As it stands: without this Slack would look for names and addresses in it.
    private static JsonObject Marked(string text) => new() { ["type"] = "mrkdwn", ["text"] = text, ["verbatim"] = true };
}
