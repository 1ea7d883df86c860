using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Links;
using Dashboard.Live;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Dashboard.ResultPages.Frame;

/// <summary>
/// What pages of results have in common: the address is their state; they read again when it or the store changes, keep what is shown until
/// the next is there, and outlive a store that is away. <see cref="ResultFrame"/> draws this state.
/// </summary>
public abstract class ResultPage : LiveComponent
{
    /// <summary>What the page shows results of; null until it is read for the first time.</summary>
    public ResultScope? Scope { get; private protected set; }

    /// <summary>Whether the reader's roles see no results.</summary>
    public bool IsRefused { get; private protected set; }

    /// <summary>Whether something that the reader asked for is being read.</summary>
    public bool IsBusy { get; private protected set; }

    /// <summary>Since when the store cannot be written; null while it can.</summary>
    public DateTimeOffset? FailedSince { get; private set; }

    /// <summary>
    /// When results changed by themselves, while the reader was looking: the last time that it was told, once a minute; null before.
    /// </summary>
    public DateTimeOffset? UpdatedAt { get; private protected set; }

    /// <summary>Rises whenever what is drawn from the numbers must be drawn anew.</summary>
    public int Version { get; private protected set; }

    /// <summary>The page's route, one of <see cref="Paths.OfResults"/>.</summary>
    public abstract string Path { get; }

    /// <summary>Whether the page's filter goes down to single answers: by score, comment and words.</summary>
    public virtual bool FiltersAnswers => false;

    /// <summary>Whether the page's filter knows the language of comments.</summary>
    public virtual bool FiltersLanguages => FiltersAnswers;

    /// <summary>Whether the page has something to show of answers that are chosen by their score, beside averages and NPS.</summary>
    public virtual bool CountsChosen => FiltersAnswers;

    /// <summary>The one survey that the page is about; null for both.</summary>
    public virtual SurveyKind? Survey => null;

    /// <summary>Why nothing is said of answers that are chosen by their score.</summary>
    public virtual string ChosenWhy => FrameWords.ChosenWhy;

    /// <summary>What the page's own parameters are called in the address, beside the filter; they stay when the filter changes.</summary>
    protected virtual IReadOnlyList<string> OwnNames => [];

    /// <summary>Where the page is.</summary>
    [Inject]
    protected NavigationManager Navigation { get; private init; } = null!;

    /// <summary>The days that the page's numbers are compared with; null when they are with none.</summary>
    public Period? ComparedPeriod => IsCompared ? Scope?.Filter.ComparedPeriod : null;

    /// <summary>Whether the numbers that are shown have others beside them.</summary>
    private protected virtual bool IsCompared => false;

    private protected ScopedPage Scoped => new(
        string.Equals(Path, Paths.Overview, StringComparison.Ordinal) ? "" : Path, Survey, FiltersAnswers, FiltersLanguages, NamesPeople);

    [Inject]
    private protected ScopeReader Scopes { get; init; } = null!;

    [Inject]
    private StoreHealth Store { get; init; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Whether results of named people are shown with this filter, so that the look is journaled.</summary>
    /// <param name="filter">The filter in force.</param>
    public virtual bool NamesPeople(ReportFilter filter) => filter is { Agents.IsEmpty: false };

    /// <summary>The address of this page with another view; the page's own parameters stay.</summary>
    /// <param name="view">What is to be shown.</param>
    public string Href(ReportView view)
    {
        var present = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        var address = Path + FilterQuery.Write(OneSurvey.LeftOut(view, Survey), Scope!.Choices);
        return QueryHelpers.AddQueryString(address, OwnValues(present));
    }

    /// <summary>Goes to another view.</summary>
    /// <param name="view">What is to be shown.</param>
    public void Show(ReportView view) => Navigation.NavigateTo(Href(view));

    /// <summary>The page's own parameters as they go along to another view.</summary>
    /// <param name="present">The query of the present address.</param>
    protected virtual IEnumerable<KeyValuePair<string, StringValues>> OwnValues(IDictionary<string, StringValues> present) =>
        OwnNames.Where(present.ContainsKey).Select(name => KeyValuePair.Create(name, present[name]));

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= OnLocationChanged;
        base.Dispose(disposing);
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        IsRefused = !user.IsInRole(RoleNames.Supervisor) && !user.IsInRole(RoleNames.Manager);
        if (IsRefused && user.IsInRole(RoleNames.Admin) && string.Equals(Path, Paths.Overview, StringComparison.Ordinal))
            Navigation.NavigateTo(Paths.AdminAccounts);

        // Before there is a circuit only the frame is drawn: reading twice would cost twice, and be journaled twice.
        if (IsRefused || !RendererInfo.IsInteractive)
            return;

        Navigation.LocationChanged += OnLocationChanged;
        IsBusy = true;
        await GoLiveAsync();
    }

    // Before there is a scope, something is being read already, which may have begun before the change.
    /// <inheritdoc />
    protected override Urgency UrgencyOf(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Scope is not { } scope ? Urgency.Soon
            : change.MovesRightsOf(scope.Viewer.UserId) ? Urgency.Now
            : scope.Viewer.Scope.IsConcernedBy(change) && MovesWhatIsShown(change, scope) ? Urgency.Soon
            : Urgency.None;
    }

    private protected abstract Task<bool> ReadAsync(LatestOnly latest, string uri, bool isAsked);

    private protected sealed override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        var before = FailedSince;
        FailedSince = Store.Failure?.Since;
        return await ReadAsync(latest, Navigation.Uri, isAsked) || FailedSince != before;
    }

    // The page goes on as soon as the store does.
    private protected override void OnTrouble()
    {
        base.OnTrouble();
        IsBusy = false;
    }

    private static bool MovesWhatIsShown(StoreChange change, ResultScope scope) =>
        change.Is(ChangeKinds.OfResultPages)
        || change.MovesResults(agent => scope.Viewer.Scope.Sees(agent) && new FilterScope(scope.Filter).Includes(agent));

    private void OnLocationChanged(object? sender, LocationChangedEventArgs args)
    {
        if (string.Equals(new Uri(args.Location).AbsolutePath, Path, StringComparison.OrdinalIgnoreCase))
            _ = InvokeAsync(ShowAnotherAsync);
    }

    // What is on the page stays until the next is there: nothing jumps under a reader's eyes.
    private Task ShowAnotherAsync()
    {
        IsBusy = true;
        StateHasChanged();
        return LoadAsync(isAsked: true);
    }
}
