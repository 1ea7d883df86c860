using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Formats;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages;

/// <summary>The saved views of the reader, those shared with them, and what can be done with them.</summary>
public sealed partial class ViewsMenu
{
    private IReadOnlyList<SavedViewListing> _mine = [];
    private IReadOnlyList<SavedViewListing> _shared = [];
    private SavedViewListing? _current;
    private SavedViewListing? _edited;
    private SavedViewProblem _problem;
    private bool _isStoreAway;
    private string _name = "";
    private string _news = "";
    private string? _address;
    private ResultScope? _scope;

    /// <summary>Who looks, and at what.</summary>
    [Parameter, EditorRequired]
    public required ResultScope Scope { get; set; }

    /// <summary>The address of what is shown: path and query, as a saved view keeps it.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <summary>Keeps views.</summary>
    [Inject]
    public required SavedViews Views { get; init; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (!string.Equals(_address, Address, StringComparison.Ordinal))
            (_address, _edited, _problem, _news) = (Address, null, SavedViewProblem.None, "");
        else if (_scope is { } before && before.Viewer.Scope.Equals(Scope.Viewer.Scope) && SameResults.Are(before.Choices, Scope.Choices))
            return;

        _scope = Scope;
        await ReadAsync();
    }

    private string News => _isStoreAway ? ViewWords.StoreAway : _problem is SavedViewProblem.None ? _news : ViewTexts.Of(_problem);

    private Task ReadAsync() => TryAsync(ListAsync);

    private async Task ListAsync()
    {
        var all = await Views.ListAsync(Scope.Viewer, Left);
        _mine = [.. all.Where(view => view.IsMine)];

        // Only where every filter is one that the reader may use: a name can say as much as a result.
        _shared = [.. all.Where(view => !view.IsMine && SharedViews.IsOpenTo(Scope, view.Address))];
        _current = _mine.Concat(_shared).FirstOrDefault(view => string.Equals(view.Address, Address, StringComparison.Ordinal));
    }

    private Task SaveAsync() => TryAsync(async () =>
    {
        _problem = await Views.SaveAsync(Scope.Viewer, _name, Address, Left);
        if (_problem is SavedViewProblem.None)
            (_news, _name) = (Phrases.Of(ViewWords.Saved, _name.Trim()), "");
        await ListAsync();
    });

    private Task ActAsync(Func<Viewer, CancellationToken, Task<SavedViewProblem>> act, SavedViewListing? keep) => TryAsync(async () =>
    {
        _problem = await act(Scope.Viewer, Left);
        _news = _problem is SavedViewProblem.None ? ViewWords.Done : "";
        await ListAsync();
        _edited = keep is null && _problem is SavedViewProblem.None ? null : _mine.FirstOrDefault(view => view.Id == (keep ?? _edited)?.Id);
    });

    // What was typed and what is shown stay, so that it can be tried again.
    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            _isStoreAway = false;
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            _isStoreAway = true;
        }
    }

    private void Edit(SavedViewListing? view) => (_edited, _problem, _news) = (view, SavedViewProblem.None, "");
}
