using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Links;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.ResultPages;

/// <summary>
/// What pages of results have in common: the address is their state; they read again when it or the store changes, keep what is shown until
/// the next is there, and outlive a store that is away. <see cref="ResultFrame"/> draws this state.
/// </summary>
public abstract class ResultPage : ComponentBase, IDisposable
{
    /// <summary>What no signal tells, such as a role taken away or a name changed by a command, is seen after this time at the latest.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    private readonly LatestOnly _latest = new();
    private ReloadThrottle? _throttle;
    private IDisposable? _subscription;
    private ITimer? _beat;

    /// <summary>What the page shows results of; null until it is read for the first time.</summary>
    public ResultScope? Scope { get; private protected set; }

    /// <summary>Whether the reader's roles see no results.</summary>
    public bool IsRefused { get; private protected set; }

    /// <summary>Whether something that the reader asked for is being read.</summary>
    public bool IsBusy { get; private protected set; }

    /// <summary>Whether the store could not be read the last time.</summary>
    public bool CannotRead { get; private set; }

    /// <summary>Since when the store cannot be written; null while it can.</summary>
    public DateTimeOffset? FailedSince => Store.Failure?.Since;

    /// <summary>When results last changed by themselves, while the reader was looking; null before.</summary>
    public DateTimeOffset? UpdatedAt { get; private protected set; }

    /// <summary>Rises whenever what is drawn from the numbers must be drawn anew.</summary>
    public int Version { get; private protected set; }

    /// <summary>The page's route, one of <see cref="Paths.OfResults"/>.</summary>
    public abstract string Path { get; }

    /// <summary>Whether the page's filter goes down to single answers: by score, comment and words.</summary>
    public virtual bool FiltersAnswers => false;

    /// <summary>The one survey that the page is about; null for both.</summary>
    public virtual SurveyKind? Survey => null;

    /// <summary>What the page's own parameters are called in the address, beside the filter; they stay when the filter changes.</summary>
    protected virtual IReadOnlyList<string> OwnNames => [];

    /// <summary>Where the page is.</summary>
    [Inject]
    protected NavigationManager Navigation { get; private init; } = null!;

    /// <summary>What time it is.</summary>
    [Inject]
    protected TimeProvider Clock { get; private init; } = null!;

    internal string JournalName => string.Equals(Path, Paths.Overview, StringComparison.Ordinal) ? "" : Path;

    [Inject]
    private protected ScopeReader Scopes { get; init; } = null!;

    [Inject]
    private StoreChanges Changes { get; init; } = null!;

    [Inject]
    private StoreHealth Store { get; init; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    /// <summary>Whether results of named people are shown with this filter, so that the look is journaled.</summary>
    /// <param name="filter">The filter in force.</param>
    public virtual bool NamesPeople(ReportFilter filter) => filter?.AgentId is not null;

    /// <summary>The address of this page with another view; the page's own parameters stay.</summary>
    /// <param name="view">What is to be shown.</param>
    public string Href(ReportView view)
    {
        var present = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        var address = Path + FilterQuery.Write(OneSurvey.LeftOut(view, Survey), Scope!.Choices);
        return QueryHelpers.AddQueryString(address, OwnNames.Where(present.ContainsKey).Select(name => KeyValuePair.Create(name, present[name])));
    }

    /// <summary>Goes to another view.</summary>
    /// <param name="view">What is to be shown.</param>
    public void Show(ReportView view) => Navigation.NavigateTo(Href(view));

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends reading and listening.</summary>
    /// <param name="disposing">Whether it is ended on purpose.</param>
    protected virtual void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= OnLocationChanged;
        _subscription?.Dispose();
        _beat?.Dispose();
        _throttle?.Dispose();
        _latest.Dispose();
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
        _throttle = new ReloadThrottle(Clock, () => InvokeAsync(() => LoadAsync(isAsked: false)));
        _subscription = Changes.Subscribe(OnChange);
        _beat = Clock.CreateTimer(_ => _throttle.Signal(), null, Beat, Beat);
        await LoadAsync(isAsked: true);
    }

    private protected abstract Task ReadAsync(LatestOnly latest, string uri, bool isAsked);

    // Called on the writer's thread. Before there is a scope, something is being read already, which may have begun before the change.
    private void OnChange(StoreChange change)
    {
        if (Scope is not { } scope || (scope.Viewer.Scope.IsConcernedBy(change) && (scope.Filter.TeamId is not { } team || change.Reaches(team))))
            _throttle!.Signal();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs args)
    {
        if (string.Equals(new Uri(args.Location).AbsolutePath, Path, StringComparison.OrdinalIgnoreCase))
            _ = InvokeAsync(() => LoadAsync(isAsked: true));
    }

    // What is on the page stays until the next is there: nothing jumps under a reader's eyes.
    private async Task LoadAsync(bool isAsked)
    {
        if (isAsked)
        {
            IsBusy = true;
            StateHasChanged();
        }

        try
        {
            await ReadAsync(_latest, Navigation.Uri, isAsked);
            CannotRead = false;
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            // The page goes on as soon as the store does.
            (IsBusy, CannotRead) = (false, true);
            _throttle!.Signal();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await DispatchExceptionAsync(problem);
        }

        StateHasChanged();
    }
}
