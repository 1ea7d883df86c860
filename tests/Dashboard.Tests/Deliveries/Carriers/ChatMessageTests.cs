using System.Text.Json.Nodes;
using Dashboard.Deliveries.Carriers;
using Xunit;

namespace Dashboard.Tests.Deliveries.Carriers;

/// <summary>What customers and people have written, in chats that would make something of it.</summary>
public sealed class ChatMessageTests
{
    private const string Written = "<!channel> <@U024BE7LD> <https://evil.example|click> @here *bold* _it_ [a](https://evil.example) & `x`";

    private static readonly ChatMessage Message = new(
        Written, Written, [new ChatNumber(Written, Written, Written)], [Written], new Uri("https://csat.acme.example/?a=1&b=2"), "Open");

    [Fact]
    public void Slack_WhateverIsWritten_IsEscapedAndNotFormatted()
    {
        var message = SlackMessage.Of(Message);

        const string Harmless = "&lt;!channel&gt; &lt;@U024BE7LD&gt; &lt;https://evil.example|click&gt; @here *bold* _it_ "
            + "[a](https://evil.example) &amp; `x`";
        Assert.Equal($"{Harmless}. {Harmless}", $"{message["text"]}");
        Assert.False(message["mrkdwn"]!.GetValue<bool>());
        var blocks = message["blocks"]!.AsArray();
        Assert.Equal(["header", "section", "section", "section", "context"], blocks.Select(block => $"{block!["type"]}"));
        foreach (var plain in new[] { blocks[0]!["text"]!, blocks[1]!["text"]!, blocks[4]!["elements"]![0]! })
            Assert.Equal(("plain_text", Harmless, false), ($"{plain["type"]}", $"{plain["text"]}", plain["emoji"]!.GetValue<bool>()));
        var field = blocks[2]!["fields"]![0]!;
        Assert.Equal($"*{Harmless}*  {Harmless}\n{Harmless}", $"{field["text"]}");
        Assert.True(field["verbatim"]!.GetValue<bool>());
        Assert.Equal("<https://csat.acme.example/?a=1&amp;b=2|Open>", $"{blocks[3]!["text"]!["text"]}");
    }

    [Fact]
    public void Teams_WhateverIsWritten_StandsInRunsThatNothingIsMadeOf()
    {
        var card = TeamsMessage.Of(Message)["attachments"]![0]!["content"]!;

        Assert.All(card["body"]!.AsArray(), block => Assert.Equal("RichTextBlock", $"{block!["type"]}"));
        Assert.Equal(Written, $"{card["body"]![0]!["inlines"]![0]!["text"]}");
        Assert.All(
            card["body"]!.AsArray().SelectMany(block => block!["inlines"]!.AsArray()), run => Assert.Equal("TextRun", $"{run!["type"]}"));
        Assert.Equal("https://csat.acme.example/?a=1&b=2", $"{card["actions"]![0]!["url"]}");
        Assert.Null(card["msteams"]!["entities"]);
    }

    [Fact]
    public void Chats_WithoutAPage_HaveNoLink()
    {
        var message = Message with { Page = null };

        Assert.DoesNotContain("mrkdwn\",\"text\":\"<", SlackMessage.Of(message).ToJsonString(), StringComparison.Ordinal);
        Assert.Null(((JsonObject)TeamsMessage.Of(message)["attachments"]![0]!["content"]!)["actions"]);
    }
}
