using System.Text.Json.Nodes;

namespace Dashboard.Deliveries.Carriers;

/// <summary>
/// A report as a card in Teams. All text stands in runs, in which Teams looks for no markdown, no mention and no link: what people and
/// customers have named is shown as they wrote it. A text block would format it.
/// </summary>
internal static class TeamsMessage
{
    public static JsonObject Of(ChatMessage message) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["contentUrl"] = null,
            ["content"] = CardOf(message),
        }),
    };

    private static JsonObject CardOf(ChatMessage message)
    {
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = new JsonArray([.. BodyOf(message)]),
        };
        if (message.Page is { } page)
            card["actions"] = new JsonArray(new JsonObject
            {
                ["type"] = "Action.OpenUrl",
                ["title"] = message.OpenPage,
                ["url"] = page.AbsoluteUri,
            });
        return card;
    }

    private static IEnumerable<JsonNode> BodyOf(ChatMessage message)
    {
        yield return Line([Run(message.Title, ("weight", "Bolder"), ("size", "Large"))]);
        yield return Line([Run(message.First)]);
        foreach (var number in message.Numbers)
        {
            yield return Line([Run($"{number.Name}  ", ("weight", "Bolder")), Run(number.Value)]);
            yield return Line([Run(number.Detail, ("isSubtle", true))], spacing: "None");
        }

        foreach (var note in message.Notes)
            yield return Line([Run(note, ("isSubtle", true), ("size", "Small"))], spacing: "Small");
    }

    private static JsonObject Line(JsonArray runs, string spacing = "Default") =>
        new() { ["type"] = "RichTextBlock", ["spacing"] = spacing, ["inlines"] = runs };

    private static JsonObject Run(string text, params (string Name, JsonNode Value)[] looks)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        foreach (var (name, value) in looks)
            run[name] = value;
        return run;
    }
}
