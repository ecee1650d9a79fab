using System.Collections.Immutable;
using DealLang.Runtime;

namespace DealLang.Lowering;

public enum Operation { Add, Subtract, Multiply, Divide, Min, Max }

/// <summary>
/// A formula over figures: the one form that the evaluator, the C# emitter, explain and the workbook read. All arithmetic is
/// decimal; the order of operations is the tree's, so that every reader computes the same digits.
/// </summary>
public abstract record Expression
{
    /// <summary>The expressions that this one is made of, in the order in which they are written.</summary>
    public abstract IEnumerable<Expression> Parts { get; }

    public static Expression operator +(Expression left, Expression right) => new Binary(Operation.Add, left, right);
    public static Expression operator -(Expression left, Expression right) => new Binary(Operation.Subtract, left, right);
    public static Expression operator *(Expression left, Expression right) => new Binary(Operation.Multiply, left, right);
    public static Expression operator /(Expression left, Expression right) => new Binary(Operation.Divide, left, right);
    public static Expression Max(Expression left, Expression right) => new Binary(Operation.Max, left, right);
    public static Expression Min(Expression left, Expression right) => new Binary(Operation.Min, left, right);
    public static implicit operator Expression(decimal value) => new Number(value);
    public static implicit operator Expression(FigurePath path) => new Reference(path);
}

public sealed record Number(decimal Value) : Expression
{
    /// <summary>The unit of a written constant (12 months); plain numbers have none.</summary>
    public Values.Unit Unit { get; init; } = Values.Unit.One;

    public override IEnumerable<Expression> Parts => [];
}

/// <summary>Another figure; with a view, a case or other values when not the reader's own.</summary>
public sealed record Reference(FigurePath Path, string View = "", string Case = "") : Expression
{
    /// <summary>What the figure is asked for with: <c>ratio(price = $100)</c>.</summary>
    public Symbols.Assignments WhatIf { get; init; } = Symbols.Assignments.None;

    /// <summary>The arguments that say so, as written; empty for none.</summary>
    public string Supposing => string.Join(", ", WhatIf.All.Select(a => a.Line.Words).Order(StringComparer.Ordinal));

    /// <summary>Of the reader's own view and case.</summary>
    public bool IsPlain => View.Length == 0 && Case.Length == 0 && WhatIf.IsEmpty;

    public override string ToString() => Path.With(Supposing) + (View.Length > 0 ? " at " + View : "") + (Case.Length > 0 ? " in " + Case : "");

    public override IEnumerable<Expression> Parts => [];
}

public sealed record Binary(Operation Operation, Expression Left, Expression Right) : Expression
{
    public override IEnumerable<Expression> Parts => [Left, Right];
}

public sealed record Rounded(Expression Value, int Places, RoundingDirection Direction) : Expression
{
    public override IEnumerable<Expression> Parts => [Value];
}

/// <summary>
/// <see cref="Then"/> where <see cref="Left"/> stands to <see cref="Right"/> as <see cref="IsAtLeast"/> says, else <see cref="Otherwise"/>;
/// only the branch that is taken is worked out, so that the other may have no value. Unknown when either side is.
/// </summary>
/// <param name="IsAtLeast">True for ≥, false for &gt;.</param>
public sealed record Choice(Expression Left, bool IsAtLeast, Expression Right, Expression Then, Expression Otherwise) : Expression
{
    public override IEnumerable<Expression> Parts => [Left, Right, Then, Otherwise];
}

/// <summary>A function of the Runtime: a row of <see cref="Functions"/>.</summary>
public sealed record Call(Function Function, ImmutableArray<Expression> Arguments) : Expression
{
    public override IEnumerable<Expression> Parts => Arguments;
    public bool Equals(Call? other) => other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);
    public override int GetHashCode() => Arguments.Aggregate(Function.Name.GetHashCode(StringComparison.Ordinal), HashCode.Combine);
}

/// <summary>
/// The root of <see cref="Residual"/> in <see cref="Unknown"/> between two bounds: a loop solved, never plugged. The residual refers to
/// the unknown by its path.
/// </summary>
public sealed record Root(FigurePath Unknown, Expression Residual, Expression Low, Expression High) : Expression
{
    public override IEnumerable<Expression> Parts => [Residual, Low, High];
}
