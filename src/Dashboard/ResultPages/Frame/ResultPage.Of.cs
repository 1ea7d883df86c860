using Dashboard.Data.Reporting;
using Dashboard.Live;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages.Frame;

/// <summary>A page of results whose numbers come in one report.</summary>
/// <typeparam name="TReport">
/// The numbers; a value, so that a reload which brings the same is noticed (see <see cref="IsSame"/>).
/// </typeparam>
public abstract class ResultPage<TReport> : ResultPage
    where TReport : class
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromMinutes(1);

    /// <summary>The numbers; null until they are read for the first time.</summary>
    protected TReport? Report { get; private set; }

    /// <summary>Asks for the page's numbers.</summary>
    /// <param name="scope">Who looks, and at what.</param>
    /// <param name="cancellationToken">Ends the reading when its answer is no longer wanted.</param>
    protected abstract Task<TReport> ReadAsync(ResultScope scope, CancellationToken cancellationToken);

    /// <summary>Whether two reports draw the same, so that nothing on the page need change.</summary>
    /// <param name="before">What is shown.</param>
    /// <param name="now">What was read.</param>
    protected virtual bool IsSame(TReport before, TReport now) => Equals(before, now);

    /// <summary>What beside the filter decides what is read; null for nothing.</summary>
    protected virtual object? Variant => null;

    [Inject]
    private QueryCoalescer Shared { get; init; } = null!;

    private protected override async Task<bool> ReadAsync(LatestOnly latest, string uri, bool isAsked)
    {
        var hasChanged = false;
        await latest.RunAsync(
            async token =>
                await Scopes.ReadAsync(uri, Scoped, token) is { } scope ? new Loaded(scope, await ReadSharedAsync(scope, token)) : null,
            loaded => hasChanged = Accept(loaded, isAsked || IsBusy));
        return hasChanged;
    }

    private Task<TReport> ReadSharedAsync(ResultScope scope, CancellationToken cancellationToken) => Shared.ReadAsync(
        scope.Viewer, (GetType(), scope.Question, Variant), token => ReadAsync(scope, token), IsSame, cancellationToken);

    /// <returns>Whether anything on the page has changed.</returns>
    private bool Accept(Loaded? loaded, bool isAsked)
    {
        var wasRefused = IsRefused;
        (IsBusy, IsRefused) = (false, loaded is null);
        if (loaded is null)
        {
            // Nothing of what may be seen no longer stays in memory.
            (Scope, Report) = (null, null);
            return isAsked || !wasRefused;
        }

        var isSameFrame = !isAsked && !wasRefused && Scope is not null && Scope.StandsAs(loaded.Scope);
        var isSame = !isAsked && Scope is not null && Report is not null && Scope.ShowsTheSameAs(loaded.Scope)
            && (ReferenceEquals(Report, loaded.Report) || IsSame(Report, loaded.Report));
        var saysTheSame = isSame && Scope!.Coverage.CompleteThrough == loaded.Scope.Coverage.CompleteThrough;
        Scope = loaded.Scope;
        if (saysTheSame)
            return !isSameFrame;

        Version++;
        if (isSame)
            return true;

        UpdatedAt = isAsked ? null : Told(Clock.GetUtcNow());
        Report = loaded.Report;
        return true;
    }

    // Whoever listens is told once a minute that there are new answers, however many come.
    private DateTimeOffset Told(DateTimeOffset now) => UpdatedAt is { } last && now - last < TellEvery ? last : now;

    private sealed record Loaded(ResultScope Scope, TReport Report);
}
