using System.Globalization;

namespace Dashboard.TestKit;

/// <summary>
/// What holds of each one of a list, of which there must be some: xunit's own <c>Assert.All</c> is true of an empty list.
/// </summary>
public static class Every
{
    /// <param name="items">What is looked at; read once.</param>
    /// <param name="check">Throws when it does not hold.</param>
    /// <exception cref="InvalidOperationException">
    /// There is nothing to look at, or one fails the check; the message says which and why.
    /// </exception>
    public static void One<T>(IEnumerable<T> items, Action<T> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var all = items.ToList();
        if (all.Count is 0)
            throw new InvalidOperationException("There is nothing to look at.");
        for (var index = 0; index < all.Count; index++)
            Look(all[index], index, check);
    }

    /// <summary>Looks at each one of exactly so many.</summary>
    /// <param name="items">What is looked at; read once.</param>
    /// <param name="check">Throws when it does not hold.</param>
    /// <exception cref="InvalidOperationException">
    /// There are more or fewer, or one fails the check; the message says which and why.
    /// </exception>
    public static void OneOf<T>(int count, IEnumerable<T> items, Action<T> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var all = items.ToList();
        if (all.Count != count)
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"There are {all.Count} instead of {count}: {string.Join(", ", all)}"));
        for (var index = 0; index < all.Count; index++)
            Look(all[index], index, check);
    }

    private static void Look<T>(T item, int index, Action<T> check)
    {
        try
        {
            check(item);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Number {index}, {item}: {problem.Message}"),
                problem);
        }
    }
}
