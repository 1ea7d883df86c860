using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;
using Dashboard.Links;

namespace Dashboard.Exports;

/// <summary>Reads which results a file is asked of, and by whom: every file of results is refused for the same reasons.</summary>
/// <param name="viewers">Who asks.</param>
/// <param name="choices">What they may filter by.</param>
/// <param name="zones">Whose days these are.</param>
/// <param name="clock">What today is.</param>
internal sealed class FileRequests(ViewerAccessor viewers, FilterChoicesQuery choices, ZoneInForce zones, TimeProvider clock)
{
    /// <summary>Reads a request.</summary>
    /// <returns>What is asked for, or why there is no file of it.</returns>
    public async Task<(FileRequest? Asked, IResult? Refusal)> ReadAsync(HttpContext http)
    {
        var (asked, problems) = await AskAsync(http.User, http.Request.Query, http.RequestAborted);
        return asked is not null ? (asked, null)
            : problems.Count > 0 ? (null, ExportProblems.WrongFilter(problems))
            : (null, Results.Forbid(authenticationSchemes: [TokenOrSession.Scheme]));
    }

    /// <summary>The same, for those who refuse in words of their own.</summary>
    /// <returns>What is asked for; or what is wrong with it; or neither, to who may have no results.</returns>
    public async Task<(FileRequest? Request, IReadOnlyList<FilterProblem> Problems)> AskAsync(
        ClaimsPrincipal user, IQueryCollection query, CancellationToken cancellationToken)
    {
        return await AskAsync(await viewers.CurrentAsync(user, cancellationToken), query, cancellationToken);
    }

    /// <summary>The same for somebody who is not here now.</summary>
    /// <returns>What is asked for; or what is wrong with it; or neither, to who may have no results.</returns>
    public async Task<(FileRequest? Request, IReadOnlyList<FilterProblem> Problems)> AskAsync(
        Viewer viewer, IQueryCollection query, CancellationToken cancellationToken)
    {
        // The sign-in may be older than the roles are now.
        if (!viewer.Downloads)
            return (null, []);

        var offered = await choices.RunAsync(viewer, cancellationToken);
        await zones.RefreshAsync(cancellationToken);
        var reading = FilterQuery.Read(query, offered, zones.Current.DayOf(clock.GetUtcNow())).AskedBy(viewer);
        var (form, formProblems) = FileForm.Read(query);
        IReadOnlyList<FilterProblem> problems = [.. reading.Problems, .. formProblems];
        return problems.Count > 0 ? (null, problems) : (new FileRequest(viewer, offered, reading.View, form), []);
    }
}

/// <summary>A file of results that somebody asks for and may have.</summary>
/// <param name="Viewer">Who asks.</param>
/// <param name="Offered">What they may filter by.</param>
/// <param name="View">Which results, and how they are looked at.</param>
/// <param name="Form">How it is made.</param>
internal sealed record FileRequest(Viewer Viewer, FilterChoices Offered, ReportView View, FileForm Form)
{
    /// <summary>Which results.</summary>
    public ReportFilter Filter => View.Filter;

    /// <summary>What the audit log says of it.</summary>
    /// <param name="path">The file's route.</param>
    public string DetailsOf(string path) => path + Form.AddTo(FilterQuery.Write(Filter, Offered));

    /// <summary>Whether somebody with these rights may have it, as it was begun.</summary>
    public bool IsFor(Viewer now) => now.Downloads && now.Scope.Equals(Viewer.Scope);
}
