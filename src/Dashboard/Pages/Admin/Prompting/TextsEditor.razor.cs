using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Settings;
using Dashboard.Formats;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Prompting;

/// <summary>What the messages of prompts say, language by language, and how customers get it.</summary>
public sealed partial class TextsEditor
{
    /// <summary>The texts; the first one is for everybody in whose language there is none.</summary>
    [Parameter, EditorRequired]
    public required IList<TextDraft> Texts { get; set; }

    /// <summary>Whose messages.</summary>
    [Parameter, EditorRequired]
    public required AccountListing Account { get; set; }

    /// <summary>Whether customers are told the agent's first name.</summary>
    [Parameter]
    public bool NamesAgent { get; set; }

    /// <summary>Raised when that is changed.</summary>
    [Parameter]
    public EventCallback<bool> NamesAgentChanged { get; set; }

    /// <summary>Whether nothing else keeps agents from being named.</summary>
    [Parameter]
    public bool MayNameAgents { get; set; }

    /// <summary>What is wrong with them.</summary>
    [Parameter]
    public IReadOnlyList<(string Field, RuleFault Fault)> Faults { get; set; } = [];

    /// <summary>Raised when any is changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string AccountName => MessageTemplate.NameOf(Account.Settings.DisplayName, Account.Handle);

    private string? SampleName => NamesAgent && MayNameAgents ? PromptingWords.SampleName : null;

    private int Variant => Account.Settings.DefaultKind is SurveyKind.Nps ? Account.Settings.NpsVariant : Account.Settings.CsatVariant;

    private string MessageOf(TextDraft text, string? firstName) => MessageTemplate.Fill(text.Text.Trim(), AccountName, firstName);

    private static string CounterOf(TextDraft text) => Phrases.Of(
        PromptingWords.LengthOf, Numbers.Count(MessageTemplate.LongestOf(text.Text.Trim())), Numbers.Count(MessageTemplate.Longest));

    private static bool IsOver(TextDraft text) => MessageTemplate.LongestOf(text.Text.Trim()) > MessageTemplate.Longest;

    /// <summary>In the reader's words; null where the tag is none.</summary>
    private static string? LanguageOf(TextDraft text)
    {
        if (!LanguageTag.TryParse(text.Language, out var tag))
            return null;
        try
        {
            return $"{CultureInfo.GetCultureInfo(tag).DisplayName} · {tag}";
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    private string? ErrorOf(string field, TextDraft? text = null)
    {
        var fault = Faults.FirstOrDefault(one => string.Equals(one.Field, field, StringComparison.Ordinal));
        return fault.Field is null ? null : RuleTexts.Of(field, fault.Fault, text?.Text);
    }

    private Task ChangedAsync() => OnChanged.InvokeAsync();

    private Task SwitchAsync(ChangeEventArgs asked) => NamesAgentChanged.InvokeAsync(asked.Value is true);

    private Task AddAsync()
    {
        // What has gone out so far is the nearest thing to begin with.
        var begin = Texts.Count == 0 ? Account.Settings.Message ?? AccountSettingsRules.StandardMessage : "";
        Texts.Add(new TextDraft { Text = begin });
        return ChangedAsync();
    }

    private Task RemoveAsync(TextDraft text)
    {
        Texts.Remove(text);
        return ChangedAsync();
    }

    private Task PutFirstAsync(TextDraft text)
    {
        Texts.Remove(text);
        Texts.Insert(0, text);
        return ChangedAsync();
    }
}
