using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Links;
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
    private Guid? _reopened;
    private bool _hasRead;
    private bool _hasNoMail;
    private ElementReference _summary;

    /// <summary>Who looks, and at what.</summary>
    [Parameter, EditorRequired]
    public required ResultScope Scope { get; set; }

    /// <summary>The address of what is shown: path and query, as a saved view keeps it.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    // A dialog goes with its circuit when the page is paused. Whoever comes back expects it as they left it, and a page that stayed awake
    // for it would hold its memory for as long as its tab is covered: so the next circuit opens it again, and the browser types again what
    // was typed (memory.js).
    /// <summary>The view in the open dialog, for as long as the page is paused: empty for a new one, null while none is open.</summary>
    [PersistentState]
    public Guid? Edited { get; set; }

    /// <summary>Keeps views.</summary>
    [Inject]
    public required SavedViews Views { get; init; }

    [Inject]
    internal MondayMail Mondays { get; init; } = null!;

    [Inject]
    internal Toasts Toasts { get; init; } = null!;

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => _reopened = Edited;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (string.Equals(_address, Address, StringComparison.Ordinal)
            && _scope is { } before && before.Viewer.Scope.Equals(Scope.Viewer.Scope) && SameChoices.Are(before.Choices, Scope.Choices))
            return;

        (_address, _scope) = (Address, Scope);
        await ReadAsync();
        _hasRead = true;
    }

    /// <inheritdoc />
    protected override Task OnAfterRenderAsync(bool firstRender) => _hasRead && _reopened is not null ? ReopenAsync() : Task.CompletedTask;

    private async Task ReopenAsync()
    {
        var (reopened, view) = (_reopened, _mine.Concat(_shared).FirstOrDefault(view => view.MayChange && view.Id == _reopened));
        _reopened = null;
        if (view is null && reopened != Guid.Empty)
            return;

        // Where the focus goes back to.
        await _summary.FocusAsync(preventScroll: true);
        await EditAsync(view);
        StateHasChanged();
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
        _shared = [.. all.Where(view => !view.IsMine && SharedAddress.IsOpenTo(view.Address, Scope.Choices, Scope.Today))];
        _current = _mine.Concat(_shared).FirstOrDefault(view => string.Equals(view.Address, Address, StringComparison.Ordinal));
    }

    private async Task MailOnMondaysAsync()
    {
        try
        {
            _hasNoMail = !await Mondays.AddAsync(Scope, Left);
            if (!_hasNoMail)
                Toasts.Say(ViewWords.MondayMailMade);
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            _hasNoMail = true;
        }
    }

    private async Task EditAsync(SavedViewListing? view)
    {
        var parameters = new DialogParameters<ViewEditor> { { editor => editor.View, view }, { editor => editor.Address, Address } };
        Edited = view?.Id ?? Guid.Empty;
        await Dialogs.OpenAsync(parameters, Left);
        Edited = null;
        await ReadAsync();
    }
}
