using Dashboard.Data.Prompting.Rules;

namespace Dashboard.Pages.Admin.Prompting;

/// <summary>The text of a message in one language, as it stands in the form.</summary>
public sealed class TextDraft
{
    /// <summary>The tag of its language.</summary>
    public string Language { get; set; } = "";

    /// <summary>What it says, with places for names.</summary>
    public string Text { get; set; } = "";

    /// <summary>A text in the form.</summary>
    public static TextDraft Of(MessageText text) => new() { Language = text.Language, Text = text.Text };

    /// <summary>What stands in the form.</summary>
    public MessageText Read() => new(Language, Text);
}
