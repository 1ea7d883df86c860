using Dashboard.Links;

namespace Dashboard.Exports;

/// <summary>Why a file is not made. A page may fall back to a default and say so; a file must not silently be something else.</summary>
internal static class ExportProblems
{
    /// <summary>Some filter has a wrong value.</summary>
    public static IResult WrongFilter(IReadOnlyList<FilterProblem> problems) => Refuse(
        "A filter has a value that cannot be used.",
        $"No file was made, because of {string.Join(" and ", problems.Select(problem => $"{problem.Name} “{problem.Value}”"))}. "
            + "Correct or remove it and download again.");

    /// <summary>A day is none, or the first is after the last.</summary>
    public static IResult WrongDays() => Refuse(
        "A day cannot be used.",
        "No file was made: from and to take days such as 2026-01-31, and the first is not after the last.");

    private static IResult Refuse(string title, string detail) =>
        Results.Problem(detail, statusCode: StatusCodes.Status400BadRequest, title: title);
}
