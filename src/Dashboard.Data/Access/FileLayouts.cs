using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access;

/// <summary>
/// How people want their files of answers to be made. A layout is theirs alone, and says nothing of any result; it goes with them.
/// </summary>
/// <param name="writer">The one way to write.</param>
/// <param name="contexts">Opens the store.</param>
/// <param name="clock">Dates keys.</param>
public sealed class FileLayouts(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = FileLayout.LongestName;

    /// <summary>The most layouts of one user.</summary>
    public const int MostLayouts = 20;

    /// <summary>The viewer's own layouts, by name.</summary>
    /// <param name="viewer">Whose.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<FileLayoutListing>> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var mine = await context.FileLayouts
            .Where(layout => layout.UserId == viewer.UserId)
            .Select(layout => new FileLayoutListing(layout.Id, layout.Name, layout.Form))
            .ToListAsync(cancellationToken);
        return [.. mine.OrderBy(layout => layout.Name, NameOrder.ForReader).ThenBy(layout => layout.Id)];
    }

    /// <summary>Keeps a form under a name, in place of the one that had the name before.</summary>
    /// <param name="viewer">Whose it is.</param>
    /// <param name="name">1 to <see cref="LongestName"/> characters.</param>
    /// <param name="form">A query string of at most <see cref="FileLayout.LongestForm"/> characters.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it was not kept, or <see cref="FileLayoutProblem.None"/>.</returns>
    /// <exception cref="ArgumentException">The form is too long.</exception>
    public Task<FileLayoutProblem> SaveAsync(Viewer viewer, string name, string form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(form);
        if (form.Length > FileLayout.LongestForm)
            throw new ArgumentException("Too long for a form.", nameof(form));
        var line = OutsideText.Line(name, LongestName + 1);
        return writer.WriteAsync(InTransactionAsync, cancellationToken);

        async Task<FileLayoutProblem> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            var mine = await context.FileLayouts.Where(layout => layout.UserId == viewer.UserId).ToListAsync(token);
            var same = mine.Find(layout => string.Equals(layout.Name, line, StringComparison.OrdinalIgnoreCase));
            var problem = !viewer.Downloads ? FileLayoutProblem.MayNot
                : line.Length == 0 ? FileLayoutProblem.NameMissing
                : line.Length > LongestName ? FileLayoutProblem.NameTooLong
                : same is null && mine.Count >= MostLayouts ? FileLayoutProblem.TooMany
                : FileLayoutProblem.None;
            if (problem is not FileLayoutProblem.None)
                return problem;
            if (same is null)
                context.FileLayouts.Add(New(viewer, line, form));
            else
                (same.Name, same.Form) = (line, form);
            return problem;
        }
    }

    /// <summary>Lets one of the viewer's layouts go; one that is not there, or is somebody else's, changes nothing.</summary>
    /// <param name="viewer">Whose.</param>
    /// <param name="id">Which.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task DeleteAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return writer.WriteAsync(
            async (context, token) => context.FileLayouts.RemoveRange(
                await context.FileLayouts.Where(layout => layout.Id == id && layout.UserId == viewer.UserId).ToListAsync(token)),
            cancellationToken);
    }

    private FileLayout New(Viewer viewer, string name, string form) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        UserId = viewer.UserId,
        Name = name,
        Form = form,
    };
}

/// <summary>A layout as its owner sees it.</summary>
/// <param name="Id">The row's key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Form">A query string, or empty for the usual one.</param>
public sealed record FileLayoutListing(Guid Id, string Name, string Form);

/// <summary>Why a layout was not kept.</summary>
public enum FileLayoutProblem
{
    /// <summary>It was kept.</summary>
    None = 0,

    /// <summary>The name is empty, or blank.</summary>
    NameMissing = 1,

    /// <summary>The name has more than <see cref="FileLayouts.LongestName"/> characters.</summary>
    NameTooLong = 2,

    /// <summary>The user has <see cref="FileLayouts.MostLayouts"/> layouts already.</summary>
    TooMany = 3,

    /// <summary>The user may download nothing, or no longer.</summary>
    MayNot = 4,
}
