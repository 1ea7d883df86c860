using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dashboard.Tests.Architecture;

/// <summary>Rules about compiled types.</summary>
internal static class TypeRules
{
    private static readonly Type[] OpenByNature =
        [typeof(IComponent), typeof(DbContext), typeof(Migration), typeof(ModelSnapshot)];

    /// <summary>A class is sealed, or abstract and so meant to be derived from.</summary>
    public static IEnumerable<string> Unsealed(IEnumerable<Type> types) => types
        .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && IsWritten(type))
        .Where(type => !OpenByNature.Any(open => open.IsAssignableFrom(type)))
        .Select(type => $"{type.FullName} is neither sealed nor abstract");

    /// <summary>Every public method of a query says who asks.</summary>
    public static IEnumerable<string> WithoutViewer(IEnumerable<Type> types) =>
        types
            .Where(type =>
                type is { IsClass: true, IsVisible: true } && type.Name.EndsWith("Query", StringComparison.Ordinal) && IsWritten(type))
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && !method.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(method => !method.GetParameters().Any(p => string.Equals(p.ParameterType.Name, "Viewer", StringComparison.Ordinal)))
            .Select(method => $"{method.DeclaringType!.FullName}.{method.Name} takes no Viewer");

    /// <summary>The private fields of components, which are written where no analyzer looks, are named like all others.</summary>
    public static IEnumerable<string> Misnamed(IEnumerable<Type> types) =>
        from type in types
        where typeof(IComponent).IsAssignableFrom(type) && IsWritten(type)
        from field in type.GetFields(
            BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where field.IsPrivate && !field.IsDefined(typeof(CompilerGeneratedAttribute))
        let isUnchanging = field.IsLiteral || field is { IsStatic: true, IsInitOnly: true }
        where isUnchanging ? !char.IsUpper(field.Name[0]) : field.Name is not ['_', >= 'a' and <= 'z', ..]
        select $"{type.FullName}.{field.Name} is not named {(isUnchanging ? "in PascalCase" : "_camelCase")}";

    // The entry point, source generators and the compiler make types that nobody could seal.
    private static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith("Dashboard", StringComparison.Ordinal) == true
        && !type.FullName!.Contains('<', StringComparison.Ordinal)
        && !string.Equals(type.Name, "_Imports", StringComparison.Ordinal)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
