using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dashboard.Drawing;

/// <summary>
/// Keeps what was drawn of a value for as long as the value lives: hundreds of pages that show the same numbers draw them once, and hold one
/// picture of them. What is kept is in the language and formats of whoever drew it, and is handed to nobody else.
/// </summary>
internal static class Drawn
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<Look, object>> Kept = [];

    /// <summary>What was drawn before, or else what is drawn now.</summary>
    /// <typeparam name="T">Text and numbers, never changed, and with nothing in it that belongs to one reader.</typeparam>
    /// <param name="value">What it is drawn of; never changed.</param>
    /// <param name="how">How it is drawn, all that matters of it; equal for the same drawing.</param>
    /// <param name="draw">Draws it.</param>
    public static T Once<T>(object value, object how, Func<T> draw)
        where T : notnull =>
        (T)Kept.GetOrCreateValue(value).GetOrAdd(
            new Look(typeof(T), how, CultureInfo.CurrentCulture.Name, CultureInfo.CurrentUICulture.Name), static (_, draw) => draw(), draw);

    private readonly record struct Look(Type Type, object How, string Formats, string Language);
}
