using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.Links;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Controls.Filters;

/// <summary>Chooses some of a few, or finds some of many.</summary>
public sealed partial class ChoiceList
{
    /// <summary>Up to so many are offered without a search.</summary>
    internal const int MostWithoutSearch = 8;

    /// <summary>So many are listed at once; typing finds the others.</summary>
    internal const int MostListed = 200;

    private string _typed = "";
    private Chosen<int> _first;

    /// <summary>What is chosen.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>What there is.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Choice> Choices { get; set; }

    /// <summary>The ids of what is chosen.</summary>
    [Parameter, EditorRequired]
    public Chosen<int> Chosen { get; set; }

    /// <summary>Asked for after each tick, with all that is to be chosen then; what is shown stays the page's to decide.</summary>
    [Parameter]
    public EventCallback<Chosen<int>> OnChange { get; set; }

    private bool IsSearched => Choices.Count > MostWithoutSearch;

    private bool IsFull => Chosen.Values.Count >= FilterQuery.MostChoices;

    private IReadOnlyList<Choice> Matches { get; set; } = [];

    private string Note => Matches.Count == 0 ? ControlWords.NothingFound
        : IsFull ? Phrases.Of(ControlWords.NoMoreChoices, Numbers.Count(FilterQuery.MostChoices))
        : Matches.Count == MostListed && Choices.Count > MostListed
            ? Phrases.Of(ControlWords.MoreByTyping, Numbers.Count(MostListed), Numbers.Count(Choices.Count))
        : "";

    /// <inheritdoc />
    protected override void OnInitialized() => _first = Chosen;

    /// <inheritdoc />
    protected override void OnParametersSet() => Find();

    private void Type(string? typed)
    {
        _typed = typed ?? "";
        Find();
    }

    // What was chosen when the list was opened stands first; what is chosen since stays where it is under the pointer.
    private void Find() => Matches =
    [
        .. Choices
            .Where(choice => Holds(choice.Name, _typed.Trim()))
            .OrderByDescending(choice => _first.Contains(choice.Id))
            .Take(MostListed),
    ];

    private Task KeyAsync(KeyboardEventArgs key) =>
        key.Key is "Enter" && !string.IsNullOrWhiteSpace(_typed) && Matches is [var found, ..] ? ToggleAsync(found) : Task.CompletedTask;

    private Task ToggleAsync(Choice choice) => Chosen.Contains(choice.Id) ? OnChange.InvokeAsync(Chosen.Without(choice.Id))
        : IsFull ? Task.CompletedTask
        : OnChange.InvokeAsync([.. Chosen.Values, choice.Id]);

    private Task ClearAsync() => Chosen.IsEmpty ? Task.CompletedTask : OnChange.InvokeAsync([]);

    // Case and accents do not matter to who types a name.
    private static bool Holds(string name, string typed) => CultureInfo.CurrentCulture.CompareInfo.IndexOf(
        name, typed, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
