using System.Globalization;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Controls;

/// <summary>Chooses one of a few, or finds one of many.</summary>
public sealed partial class ChoiceBox
{
    /// <summary>Up to so many are offered in a plain select.</summary>
    internal const int MostWithoutSearch = 15;

    /// <summary>So many are listed at once; typing finds the others.</summary>
    internal const int MostListed = 50;

    private string _typed = "";
    private bool _isOpen;
    private int _active;

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>Its name in URLs, and the beginning of its ids.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>The words for no choice.</summary>
    [Parameter, EditorRequired]
    public required string All { get; set; }

    /// <summary>What there is.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Choice> Choices { get; set; }

    /// <summary>The chosen one's id; null for all.</summary>
    [Parameter, EditorRequired]
    public int? Value { get; set; }

    /// <summary>Another one is chosen.</summary>
    [Parameter]
    public EventCallback<int?> OnChange { get; set; }

    private Choice? Chosen => Choices.FirstOrDefault(choice => choice.Id == Value);

    private string ListId => $"{Name}-list";

    // Null stands for all, which is offered until something is typed.
    private IReadOnlyList<Choice?> Matches { get; set; } = [];

    private string Note => Matches.Count switch
    {
        0 => ControlWords.NothingFound,
        > MostListed => Phrases.Of(ControlWords.MoreByTyping, Numbers.Count(MostListed), Numbers.Count(Choices.Count)),
        _ => "",
    };

    private void Toggle()
    {
        // Once open, the list stays: the browser may tell of opening and closing in one event, and counting them would go wrong.
        _isOpen = true;
        Type("");
    }

    private void Type(string? typed)
    {
        _typed = typed?.Trim() ?? "";
        var found = Choices.Where(choice => Holds(choice.Name, _typed)).Take(MostListed);
        Matches = _typed.Length == 0 ? [null, .. found] : [.. found];
        _active = 0;
    }

    private Task KeyAsync(KeyboardEventArgs key)
    {
        if (string.Equals(key.Key, "Enter", StringComparison.Ordinal) && _active < Matches.Count)
            return OnChange.InvokeAsync(Matches[_active]?.Id);

        var step = key.Key switch { "ArrowDown" => 1, "ArrowUp" => -1, "PageDown" => 10, "PageUp" => -10, _ => 0 };
        _active = Math.Clamp(_active + step, 0, Math.Max(0, Matches.Count - 1));
        return Task.CompletedTask;
    }

    private string OptionId(int place) => string.Create(CultureInfo.InvariantCulture, $"{Name}-option-{place}");

    private int? IdOf(string? key) => Choices.FirstOrDefault(choice => string.Equals(choice.Key, key, StringComparison.Ordinal))?.Id;

    // Case and accents do not matter to who types a name.
    private static bool Holds(string name, string typed) => CultureInfo.CurrentCulture.CompareInfo.IndexOf(
        name, typed, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
