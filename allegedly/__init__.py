"""allegedly: who supports whom with what, who says so, and the sentence behind every edge."""
