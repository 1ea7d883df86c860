using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.ResultPages.Views;

/// <summary>The saved views of the reader, those shared with them, and what can be done with them.</summary>
public sealed partial class ViewsMenu
{
    private IReadOnlyList<SavedViewListing> _mine = [];
    private IReadOnlyList<SavedViewListing> _shared = [];
    private SavedViewListing? _current;
    private bool _isStoreAway;
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

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (string.Equals(_address, Address, StringComparison.Ordinal)
            && _scope is { } before && before.Viewer.Scope.Equals(Scope.Viewer.Scope) && SameChoices.Are(before.Choices, Scope.Choices))
            return;

        (_address, _scope) = (Address, Scope);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        try
        {
            Show(await Views.ListAsync(Scope.Viewer, Left));
            _isStoreAway = false;
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            _isStoreAway = true;
        }
    }

    private void Show(IReadOnlyList<SavedViewListing> all)
    {
        _mine = [.. all.Where(view => view.IsMine)];

        // Only where every filter is one that the reader may use: a name can say as much as a result.
        _shared = [.. all.Where(view => !view.IsMine && SharedViews.IsOpenTo(Scope, view.Address))];
        _current = _mine.Concat(_shared).FirstOrDefault(view => string.Equals(view.Address, Address, StringComparison.Ordinal));
    }

    private async Task EditAsync(SavedViewListing? view)
    {
        var parameters = new DialogParameters<ViewEditor> { { editor => editor.View, view }, { editor => editor.Address, Address } };
        await Dialogs.OpenAsync(parameters, Left);
        await ReadAsync();
    }
}
