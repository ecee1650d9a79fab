using DealLang.Runtime;

namespace DealLang.Runtime.Tests;

public class MemoTests
{
    private sealed record Square(decimal Side)
    {
        private Memo<decimal> _area;
        public int Worked { get; private set; }
        public decimal Area => _area.Has(this) ? _area.Value : _area.Keep(this, Work());

        private decimal Work()
        {
            Worked++;
            return Side * Side;
        }
    }

    [Fact]
    public void Works_out_once()
    {
        var square = new Square(3);
        Assert.Equal(9, square.Area);
        Assert.Equal(9, square.Area);
        Assert.Equal(1, square.Worked);
    }

    [Fact]
    public void A_copy_works_out_its_own()
    {
        var square = new Square(3);
        _ = square.Area;
        Assert.Equal(16, (square with { Side = 4 }).Area);
    }

    [Fact]
    public void What_was_worked_out_makes_no_difference_to_equality()
    {
        var left = new Memo<decimal>();
        left.Keep(this, 1m);
        Assert.Equal(new Memo<decimal>(), left);
        Assert.Equal(new Memo<decimal>().GetHashCode(), left.GetHashCode());
    }

    [Fact]
    public void Has_no_value_before() => Assert.Throws<InvalidOperationException>(() => new Memo<decimal>().Value);
}
